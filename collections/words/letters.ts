import { words } from '#lib/words.ts'

export const letters = {
  labels: { singular: words('Newsletter issue', 'Письмо рассылки', 'Жаңалықтар хаты'), plural: words('Newsletter issues', 'Письма рассылки', 'Жаңалықтар хаттары') },
  about: words(
    'One issue in up to three languages. Write it, see how it looks on a phone screen in each of them, send yourself a test, then send it to the readers.',
    'Одно письмо на трёх языках. Напишите его, посмотрите, как оно выглядит на экране телефона на каждом языке, отправьте себе пробное, а потом читателям.',
    'Үш тілдегі бір хат. Жазыңыз, үш тілде телефон экранында қалай көрінетінін қараңыз, өзіңізге сынақ хатын жіберіңіз, содан кейін оқырмандарға жіберіңіз.',
  ),
  tabs: {
    text: words('Write', 'Написать', 'Жазу'),
    look: words('Look', 'Посмотреть', 'Қарау'),
    readers: words('Readers', 'Кому', 'Кімге'),
    send: words('Check and send', 'Проверить и отправить', 'Тексеру және жіберу'),
  },
  subject: {
    label: words('Subject', 'Тема', 'Хат тақырыбы'),
    help: words(
      'The first thing a reader sees. Short: phones show about 40 characters.',
      'Первое, что увидит читатель. Коротко: телефон показывает около 40 знаков.',
      'Оқырман бірінші көретін сөздер. Қысқа болсын: телефон шамамен 40 таңба көрсетеді.',
    ),
  },
  preheader: {
    label: words('Line after the subject', 'Строка после темы', 'Хат тақырыбынан кейінгі жол'),
    help: words(
      'Shown beside the subject in the list of emails, and nowhere else.',
      'Видна рядом с темой в списке писем и больше нигде.',
      'Хаттар тізімінде хат тақырыбының жанында ғана көрінеді.',
    ),
  },
  body: {
    label: words('Text', 'Письмо', 'Хат'),
    help: words(
      'Type / in an empty line to put in a story, an event, a button or a picture.',
      'Наберите / в пустой строке, чтобы вставить историю, событие, кнопку или изображение.',
      'Әңгіме, іс-шара, батырма не сурет қою үшін бос жолға / теріңіз.',
    ),
  },
  more: { label: words('Plain text and address in the archive', 'Простой текст и адрес в архиве', 'Қарапайым мәтін және мұрағаттағы мекенжай') },
  plainText: {
    label: words('The issue as plain text', 'Письмо простым текстом', 'Хат қарапайым мәтінмен'),
    help: words(
      'For programs that show no formatting. Left empty, it is made from the text; “Look” shows it.',
      'Для программ без оформления. Если оставить пустым, получится из письма; вид на вкладке «Посмотреть».',
      'Безендіруді көрсетпейтін бағдарламалар үшін. Бос қалса, хаттан жасалады; «Қарау» бөлімінде көрінеді.',
    ),
  },
  archiveSlug: {
    label: words('Address in the archive', 'Адрес в архиве', 'Мұрағаттағы мекенжай'),
    help: words(
      'The issue gets a page of its own on the site once it is sent. Left empty, the address is made from the subject.',
      'После отправки у письма появится страница на сайте. Если оставить пустым, адрес получится из темы.',
      'Жіберілген соң хаттың сайтта өз беті болады. Бос қалса, мекенжай хат тақырыбынан жасалады.',
    ),
  },
  topics: {
    label: words('Only for readers of these topics', 'Только тем, кто читает эти темы', 'Тек мына айдарларды оқитындарға'),
    help: words(
      'Left empty, the issue goes to everybody. Readers who chose no topics get every issue.',
      'Если оставить пустым, письмо получат все. Кто не выбирал тем, получает каждое письмо.',
      'Бос қалса, хат бәріне барады. Айдар таңдамаған оқырман әр хатты алады.',
    ),
  },
  plan: {
    label: words('Who gets which text', 'Кто какой текст получит', 'Кім қай мәтінді алады'),
    help: words(
      'An issue in another language than the reader’s begins with a line in the reader’s language that says so.',
      'Письмо на чужом для читателя языке начнётся строкой на его языке, которая об этом скажет.',
      'Басқа тілдегі хат оқырманның өз тіліндегі ескертуден басталады.',
    ),
    kk: words('Kazakh readers get', 'Читающие по-казахски', 'Қазақша оқитындарға'),
    ru: words('Russian readers get', 'Читающие по-русски', 'Орысша оқитындарға'),
    en: words('English readers get', 'Читающие по-английски', 'Ағылшынша оқитындарға'),
    options: {
      kk: words('the Kazakh text', 'казахский текст', 'қазақша мәтін'),
      ru: words('the Russian text', 'русский текст', 'орысша мәтін'),
      en: words('the English text', 'английский текст', 'ағылшынша мәтін'),
      nobody: words('nothing', 'ничего', 'хат жіберілмейді'),
    },
  },
  state: {
    label: words('State', 'Состояние', 'Күйі'),
    options: {
      draft: words('draft', 'черновик', 'нобай'),
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
  'This issue is scheduled or sent, so its text cannot change. A scheduled issue can be taken back first.',
  'Письмо назначено к отправке или отправлено: текст менять нельзя. Назначенное письмо можно сначала вернуть в черновики.',
  'Хат жоспарланған не жіберілген: мәтінін өзгертуге болмайды. Жоспарланған хатты алдымен нобайға қайтаруға болады.',
)

export const letterKept = words(
  'An issue that readers have is kept: its page on the site and the figures belong to it.',
  'Письмо, которое есть у читателей, не удаляется: с ним связаны страница на сайте и итоги.',
  'Оқырмандарға жеткен хат жойылмайды: оның сайттағы беті мен есебі бар.',
)
