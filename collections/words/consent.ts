import { words } from '#lib/words.ts'

export const consentTexts = {
  labels: { singular: words('Consent text', 'Текст согласия', 'Келісім мәтіні'), plural: words('Consent texts', 'Тексты согласия', 'Келісім мәтіндері') },
  about: words(
    'What people read when they agreed. Each version is kept as it was; nobody can change it.',
    'Что люди прочли, давая согласие. Каждая версия хранится такой, какой была; изменить её не может никто.',
    'Адамдар келісім бергенде не оқығаны. Әр нұсқасы сол күйінде сақталады, оны ешкім өзгерте алмайды.',
  ),
  version: { label: words('Version', 'Версия', 'Нұсқасы') },
  locale: { label: words('Language', 'Язык', 'Тілі') },
  text: { label: words('Text', 'Текст', 'Мәтіні') },
  sha256: { label: words('SHA-256', 'SHA-256', 'SHA-256') },
}

export const consentEvents = {
  labels: { singular: words('Consent log entry', 'Запись журнала согласий', 'Келісім журналының жазбасы'), plural: words('Consent log', 'Журнал согласий', 'Келісім журналы') },
  about: words(
    'When somebody agreed and when they took it back. People are held as a keyed hash: the log proves a date and gives no address.',
    'Когда человек согласился и когда отозвал согласие. Человек записан ключевым хешем: журнал доказывает дату и не хранит адреса.',
    'Адам қашан келісім бергені және қашан қайтарып алғаны. Адам кілтті хешпен жазылады: журнал күнін дәлелдейді, мекенжайды сақтамайды.',
  ),
  what: {
    label: words('What', 'Что', 'Не болды'),
    options: {
      requested: words('asked to subscribe', 'попросил(а) подписать', 'жазылуды сұрады'),
      confirmed: words('confirmed by the link', 'подтвердил(а) по ссылке', 'сілтеме арқылы растады'),
      'event-registered': words('agreed when registering for an event', 'согласился(-ась) при регистрации на событие', 'іс-шараға тіркелгенде келісті'),
      imported: words('imported with a consent given elsewhere', 'импорт с согласием, данным ранее', 'бұрын берілген келісіммен импортталды'),
      invited: words('was asked by email', 'получил(а) письмо с вопросом', 'хат арқылы сұралды'),
      topics: words('changed the topics', 'сменил(а) темы', 'айдарларды өзгертті'),
      locale: words('changed the language', 'сменил(а) язык', 'тілін өзгертті'),
      withdrawn: words('unsubscribed', 'отписался (отписалась)', 'бас тартты'),
      resumed: words('took the unsubscribing back', 'отменил(а) отписку', 'бас тартуын қайтарып алды'),
      disowned: words('said that it was somebody else', 'сообщил(а), что подписывал кто-то другой', 'басқа біреу жаздырғанын айтты'),
      corrected: words('staff corrected the address', 'сотрудник исправил адрес', 'қызметкер мекенжайды түзетті'),
      undone: words('the import was taken back', 'импорт отменён', 'импорт қайтарып алынды'),
      erased: words('had everything erased', 'попросил(а) всё стереть', 'бәрін өшіртті'),
    },
  },
  at: { label: words('When', 'Когда', 'Қашан') },
  person: { label: words('Person (keyed hash)', 'Человек (ключевой хеш)', 'Адам (кілтті хеш)') },
  locale: { label: words('Language', 'Язык', 'Тілі') },
  textVersion: { label: words('Version of the text', 'Версия текста', 'Мәтін нұсқасы') },
  textHash: { label: words('SHA-256 of the text', 'SHA-256 текста', 'Мәтіннің SHA-256 хеші') },
  path: { label: words('Page', 'Страница', 'Беті') },
  givenAt: { label: words('Given elsewhere on', 'Дано ранее, дата', 'Бұрын берілген күні') },
  sourceHash: { label: words('SHA-256 of the source named in the import', 'SHA-256 источника, указанного в импорте', 'Импортта аталған дереккөздің SHA-256 хеші') },
}

export const suppressions = {
  labels: { singular: words('Do-not-email entry', 'Адрес, на который не пишем', 'Хат жазылмайтын мекенжай'), plural: words('Do-not-email list', 'Не писать этим адресам', 'Хат жазылмайтындар тізімі') },
}
