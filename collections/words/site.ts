import { words } from '#lib/words.ts'

export const site = {
  label: words('Site', 'Сайт', 'Сайт'),
  about: words('Shown in the header, the footer and on the contacts page.', 'Показывается в шапке, подвале и на странице контактов.', 'Беттің жоғарғы және төменгі жағында, байланыс бетінде көрсетіледі.'),
  tabs: {
    words: words('Words', 'Слова', 'Сөздер'),
    contacts: words('Contacts and hours', 'Контакты и часы', 'Байланыс және уақыт'),
    newsletter: words('Newsletter', 'Рассылка', 'Жаңалықтар хаты'),
    notices: words('Notices', 'Уведомления', 'Ескертулер'),
  },
  name: { label: words('Name', 'Название', 'Атауы') },
  tagline: { label: words('Tagline', 'Девиз', 'Ұран') },
  about_: { label: words('About, in two sentences', 'О нас в двух предложениях', 'Біз туралы екі сөйлем') },
  storiesIntro: { label: words('Introduction to the stories', 'Вступление к историям', 'Әңгімелерге кіріспе') },
  brandNote: { label: words('Line under the name', 'Строка под названием', 'Атау астындағы жол') },
  room: { label: words('Room', 'Зал', 'Зал') },
  address: { label: words('Address in one line', 'Адрес одной строкой', 'Бір жолдағы мекенжай') },
  addressParts: {
    label: words('Address in parts', 'Адрес по частям', 'Бөліктеп жазылған мекенжай'),
    help: words('For maps and search engines.', 'Для карт и поисковиков.', 'Карталар мен іздеу жүйелері үшін.'),
  },
  street: { label: words('Street and house', 'Улица и дом', 'Көше мен үй') },
  locality: { label: words('City', 'Город', 'Қала') },
  country: { label: words('Country (two letters)', 'Страна (две буквы)', 'Ел (екі әріп)') },
  openingHours: {
    label: words('Opening hours', 'Часы работы', 'Жұмыс уақыты'),
    help: words('“Open now” in the footer follows these, in Astana time.', 'По ним в подвале пишется «открыто сейчас», время Астаны.', 'Беттің төменгі жағындағы «қазір ашық» осыған қарайды, Астана уақыты.'),
  },
  days: {
    label: words('Days', 'Дни', 'Күндер'),
    options: {
      Mo: words('Monday', 'Понедельник', 'Дүйсенбі'), Tu: words('Tuesday', 'Вторник', 'Сейсенбі'), We: words('Wednesday', 'Среда', 'Сәрсенбі'),
      Th: words('Thursday', 'Четверг', 'Бейсенбі'), Fr: words('Friday', 'Пятница', 'Жұма'), Sa: words('Saturday', 'Суббота', 'Сенбі'),
      Su: words('Sunday', 'Воскресенье', 'Жексенбі'),
    },
  },
  opens: { label: words('Opens', 'Открытие', 'Ашылуы'), help: words('As 10:00', 'В виде 10:00', '10:00 түрінде') },
  closes: { label: words('Closes', 'Закрытие', 'Жабылуы'), help: words('As 18:00', 'В виде 18:00', '18:00 түрінде') },
  hoursNote: { label: words('Hours in words', 'Часы словами', 'Уақыт сөзбен'), help: words('A sentence for people.', 'Фраза для людей.', 'Адамдарға арналған сөйлем.') },
  exceptions: {
    label: words('Other days', 'Особые дни', 'Ерекше күндер'),
    help: words('Holidays and days with other hours.', 'Праздники и дни с другими часами.', 'Мерекелер және уақыты басқа күндер.'),
  },
  date: { label: words('Day', 'День', 'Күні') },
  closed: { label: words('Closed', 'Закрыто', 'Жабық') },
  note: { label: words('Why', 'Почему', 'Себебі') },
  phone: { label: words('Phone', 'Телефон', 'Телефон') },
  email: { label: words('Email', 'Электронная почта', 'Электрондық пошта') },
  operator: {
    label: words('Who asks for consent', 'Кто получает согласие', 'Келісімді кім алады'),
    help: words(
      'Full name and BIN, for the consent text. Left empty, the name of the site.',
      'Полное название и БИН для текста согласия. Если пусто, название сайта.',
      'Келісім мәтініне арналған толық атауы мен БСН. Бос болса, сайттың атауы.',
    ),
  },
  mailService: {
    label: words('Who delivers the emails', 'Кто доставляет письма', 'Хаттарды кім жеткізеді'),
    help: words(
      'Name and country of the mail service, for the consent text.',
      'Название и страна почтовой службы для текста согласия.',
      'Келісім мәтініне арналған пошта қызметінің атауы мен елі.',
    ),
  },
  newsletterQuestion: {
    label: words('Question of the sign-up form', 'Вопрос формы подписки', 'Жазылу формасының сұрағы'),
    help: words(
      'Asked where the browser runs no scripts. Easy for people, unexpected for programs.',
      'Его видят те, у кого в браузере выключены скрипты. Лёгкий для людей, неожиданный для программ.',
      'Мұны браузерінде скрипт өшірілген адамдар көреді. Адамға жеңіл, бағдарламаға тосын сұрақ.',
    ),
  },
  newsletterAnswer: {
    label: words('Its answer', 'Ответ на него', 'Оның жауабы'),
    help: words('Several spellings: separate them by ;', 'Несколько написаний разделите знаком ;', 'Бірнеше жазылуын ; белгісімен бөліңіз'),
  },
  ageNotice: { label: words('18+ notice', 'Уведомление 18+', '18+ ескертуі') },
  materialUse: { label: words('Use of materials', 'Использование материалов', 'Материалдарды пайдалану') },
  speakersDisclaimer: { label: words('About speakers’ opinions', 'О мнениях спикеров', 'Спикерлердің пікірі туралы') },
  copyright: { label: words('Copyright line', 'Строка об авторских правах', 'Авторлық құқық жолы'), help: words('{year} becomes the current year.', 'Вместо {year} встанет текущий год.', '{year} орнына биылғы жыл қойылады.') },
  social: { label: words('Social networks', 'Социальные сети', 'Әлеуметтік желілер') },
  socialLabel: { label: words('Network', 'Сеть', 'Желі') },
  url: { label: words('Address', 'Адрес', 'Мекенжай'), help: words('Begins with https://', 'Начинается с https://', 'https:// деп басталады') },
  mirrors: { label: words('Mirror sites', 'Зеркала сайта', 'Көшірме сайттар'), help: words('Where the site can be read when this address is blocked.', 'Где читать сайт, если этот адрес заблокирован.', 'Осы мекенжай бұғатталса, сайтты қайдан оқуға болады.') },
  row: words('Row', 'Строка', 'Жол'),
  badTime: words('Write the time as 09:30.', 'Напишите время в виде 09:30.', 'Уақытты 09:30 түрінде жазыңыз.'),
  badUrl: words(
    'The address begins with https:// or http://, without a name before “@”.',
    'Адрес начинается с https:// или http://, без имени перед «@».',
    'Мекенжай https:// не http:// деп басталады, «@» алдында ат болмайды.',
  ),
}

export const navigation = {
  label: words('Navigation', 'Навигация', 'Навигация'),
  about: words('Links of the header and the footer.', 'Ссылки шапки и подвала.', 'Беттің жоғарғы және төменгі жағындағы сілтемелер.'),
  link: words('Link', 'Ссылка', 'Сілтеме'),
  header: { label: words('Header', 'Шапка', 'Беттің жоғарғы жағы') },
  footer: { label: words('Footer', 'Подвал', 'Беттің төменгі жағы') },
  kind: {
    label: words('Leads to', 'Куда ведёт', 'Қайда апарады'),
    options: {
      stories: words('The stories', 'Истории', 'Әңгімелер'), events: words('The events', 'События', 'Іс-шаралар'), speakers: words('The speakers', 'Спикеры', 'Спикерлер'),
      newsletter: words('The newsletter', 'Рассылка', 'Жаңалықтар хаты'), page: words('A page', 'Страница', 'Бет'), url: words('An address', 'Адрес', 'Мекенжай'),
    },
  },
  page: { label: words('Page', 'Страница', 'Бет') },
  linkLabel: { label: words('Words of the link', 'Текст ссылки', 'Сілтеме мәтіні'), help: words('Left empty, the page’s title.', 'Если пусто, заголовок страницы.', 'Бос болса, беттің тақырыбы.') },
}
