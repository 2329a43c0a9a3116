import { words } from '#lib/words.ts'

export const letters = {
  labels: { singular: words('Letter', 'Письмо рассылки', 'Хабарлама хаты'), plural: words('Letters', 'Письма рассылки', 'Хабарлама хаттары') },
  about: words(
    'One letter in up to three languages. Write it, look at it on three phones, send yourself a test, then send it to the readers.',
    'Одно письмо на трёх языках. Напишите его, посмотрите на трёх телефонах, отправьте себе пробное, а потом читателям.',
    'Үш тілдегі бір хат. Жазыңыз, үш телефоннан қараңыз, өзіңізге сынама жіберіңіз, содан кейін оқырмандарға жіберіңіз.',
  ),
  tabs: {
    text: words('Write', 'Написать', 'Жазу'),
    look: words('Look', 'Посмотреть', 'Қарау'),
    readers: words('Readers', 'Кому', 'Кімге'),
    send: words('Check and send', 'Проверить и отправить', 'Тексеру және жіберу'),
  },
  subject: {
    label: words('Subject', 'Тема', 'Тақырыбы'),
    help: words(
      'The first thing a reader sees. Short: phones show about 40 characters.',
      'Первое, что увидит читатель. Коротко: телефон показывает около 40 знаков.',
      'Оқырман бірінші көретін сөздер. Қысқа болсын: телефон шамамен 40 таңба көрсетеді.',
    ),
  },
  preheader: {
    label: words('Line after the subject', 'Строка после темы', 'Тақырыптан кейінгі жол'),
    help: words(
      'Shown beside the subject in the list of letters, and nowhere else.',
      'Видна рядом с темой в списке писем и больше нигде.',
      'Хаттар тізімінде тақырыптың жанында ғана көрінеді.',
    ),
  },
  body: {
    label: words('Letter', 'Письмо', 'Хат'),
    help: words(
      'Type / in an empty line to put in a story, an event, a button or a picture.',
      'Наберите / в пустой строке, чтобы вставить историю, событие, кнопку или снимок.',
      'Әңгіме, іс-шара, батырма не сурет қою үшін бос жолға / теріңіз.',
    ),
  },
  more: { label: words('Plain text and address in the archive', 'Простой текст и адрес в архиве', 'Қарапайым мәтін және мұрағаттағы мекенжай') },
  plainText: {
    label: words('The letter as plain text', 'Письмо простым текстом', 'Хат қарапайым мәтінмен'),
    help: words(
      'For programs that show no formatting. Left empty, it is made from the letter; “Look” shows it.',
      'Для программ без оформления. Если оставить пустым, получится из письма; вид на вкладке «Посмотреть».',
      'Безендіруді көрсетпейтін бағдарламалар үшін. Бос қалса, хаттан жасалады; «Қарау» бөлімінде көрінеді.',
    ),
  },
  archiveSlug: {
    label: words('Address in the archive', 'Адрес в архиве', 'Мұрағаттағы мекенжай'),
    help: words(
      'The letter gets a page of its own on the site once it is sent. Left empty, the address is made from the subject.',
      'После отправки у письма появится страница на сайте. Если оставить пустым, адрес получится из темы.',
      'Жіберілген соң хаттың сайтта өз беті болады. Бос қалса, мекенжай тақырыптан жасалады.',
    ),
  },
  topics: {
    label: words('Only for readers of these topics', 'Только тем, кто читает эти темы', 'Тек мына тақырыптарды оқитындарға'),
    help: words(
      'Left empty, the letter goes to everybody. Readers who chose no topics get every letter.',
      'Если оставить пустым, письмо получат все. Кто не выбирал тем, получает каждое письмо.',
      'Бос қалса, хат бәріне барады. Тақырып таңдамаған оқырман әр хатты алады.',
    ),
  },
  plan: {
    label: words('Who gets which text', 'Кто какой текст получит', 'Кім қай мәтінді алады'),
    help: words(
      'A letter in another language than the reader’s begins with a line in the reader’s language that says so.',
      'Письмо на чужом для читателя языке начнётся строкой на его языке, которая об этом скажет.',
      'Басқа тілдегі хат оқырманның өз тіліндегі ескертуден басталады.',
    ),
    kk: words('Kazakh readers get', 'Читатели на казахском получат', 'Қазақша оқитындар алады'),
    ru: words('Russian readers get', 'Читатели на русском получат', 'Орысша оқитындар алады'),
    en: words('English readers get', 'Читатели на английском получат', 'Ағылшынша оқитындар алады'),
    options: {
      kk: words('the Kazakh text', 'казахский текст', 'қазақша мәтін'),
      ru: words('the Russian text', 'русский текст', 'орысша мәтін'),
      en: words('the English text', 'английский текст', 'ағылшынша мәтін'),
      nobody: words('no letter', 'письма не получат', 'хат алмайды'),
    },
  },
  state: {
    label: words('State', 'Состояние', 'Күйі'),
    options: {
      draft: words('draft', 'черновик', 'жоба'),
      checked: words('checked', 'проверено', 'тексерілген'),
      scheduled: words('scheduled', 'назначено', 'жоспарланған'),
      preparing: words('being prepared', 'готовится', 'дайындалуда'),
      sending: words('being sent', 'отправляется', 'жіберілуде'),
      paused: words('paused', 'приостановлено', 'кідіртілген'),
      done: words('sent', 'отправлено', 'жіберілді'),
      doneWithFailures: words('sent, with failures', 'отправлено, есть сбои', 'жіберілді, ақаулар бар'),
      cancelled: words('cancelled', 'отменено', 'тоқтатылған'),
    },
  },
  scheduledAt: { label: words('To be sent', 'Отправка', 'Жіберу уақыты') },
  finishedAt: { label: words('Sent', 'Отправлено', 'Жіберілді') },
}

export const letterClosed = words(
  'This letter is scheduled or sent, so its text cannot change. A scheduled letter can be taken back first.',
  'Письмо назначено к отправке или отправлено: текст менять нельзя. Назначенное письмо можно сначала вернуть в черновики.',
  'Хат жоспарланған не жіберілген: мәтінін өзгертуге болмайды. Жоспарланған хатты алдымен жобаға қайтаруға болады.',
)

export const letterKept = words(
  'A letter that readers have is kept: its page on the site and the figures belong to it.',
  'Письмо, которое есть у читателей, не удаляется: с ним связаны страница на сайте и итоги.',
  'Оқырмандарға жеткен хат жойылмайды: оның сайттағы беті мен есебі бар.',
)
