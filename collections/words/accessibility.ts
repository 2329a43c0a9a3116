import { words } from '#lib/words.ts'

/** What somebody needs to know before coming. */
export const accessibility = {
  label: words('Accessibility', 'Доступность', 'Қолжетімділік'),
  help: words(
    'Say “yes” or “no” where you know it; what is left open is not shown.',
    'Отметьте «да» или «нет» там, где знаете; незаполненное не показывается.',
    'Білетін жерде «иә» не «жоқ» деп белгілеңіз; бос қалғаны көрсетілмейді.',
  ),
  options: { yes: words('Yes', 'Да', 'Иә'), no: words('No', 'Нет', 'Жоқ') },
  stepFree: { label: words('Step-free entrance', 'Вход без ступеней', 'Баспалдақсыз кіру') },
  lift: { label: words('Lift', 'Лифт', 'Лифт') },
  toilet: { label: words('Accessible toilet', 'Доступный туалет', 'Қолжетімді дәретхана') },
  hearingLoop: { label: words('Hearing loop', 'Индукционная петля', 'Индукциялық ілмек') },
  signLanguage: {
    label: words('Sign language', 'Жестовый язык', 'Ымдау тілі'),
    options: {
      kk: words('Kazakh sign language', 'Казахский жестовый язык', 'Қазақ ымдау тілі'),
      ru: words('Russian sign language', 'Русский жестовый язык', 'Орыс ымдау тілі'),
    },
  },
  captions: { label: words('Captions', 'Субтитры', 'Субтитр') },
  easyRead: { label: words('Materials in plain language', 'Материалы простым языком', 'Қарапайым тілде жазылған материалдар') },
  assistanceDog: { label: words('Assistance dogs are welcome', 'Можно с собакой-помощником', 'Көмекші итпен келуге болады') },
  quietRoom: { label: words('Quiet room', 'Тихая комната', 'Тыныш бөлме') },
  contact: {
    label: words('Who to ask', 'Кого спросить', 'Кімнен сұрауға болады'),
    help: words('Who it is, and an email address or a telephone of the foundation.', 'Кто это, и почта или телефон фонда.', 'Кім екені және қордың поштасы не телефоны.'),
  },
}
