import { type Words, words } from '#lib/words.ts'

export const deliveries = {
  labels: { singular: words('Delivery', 'Доставка', 'Жеткізу'), plural: words('Deliveries', 'Доставки', 'Жеткізулер') },
  about: words(
    'One row for each newsletter email to one reader, and what became of it.',
    'Строка на каждое письмо рассылки одному читателю и что с ним стало.',
    'Бір оқырманға жіберілген әр жаңалықтар хаты және оның нәтижесі.',
  ),
  letter: { label: words('Issue', 'Письмо', 'Хат') },
  bounced: {
    label: words('Came back', 'Вернулось', 'Қайтып келді'),
    options: {
      policy: words('taken for spam or blocked', 'принято за спам или заблокировано', 'спам деп танылды не бұғатталды'),
      soft: words('not delivered for now', 'пока не доставлено', 'әзірге жеткізілмеді'),
      hard: words('there is no such mailbox', 'такого ящика нет', 'мұндай жәшік жоқ'),
      complaint: words('the reader complained', 'читатель пожаловался', 'оқырман шағымданды'),
    },
  },
  bouncedAt: { label: words('Came back on', 'Когда вернулось', 'Қашан қайтып келді') },
}

/** Why a letter was not delivered, put off or left out, as `domain/` notes it. */
export const reasons: Readonly<Record<string, Words>> = {
  connection: words('the mail server did not answer', 'почтовый сервер не ответил', 'пошта сервері жауап бермеді'),
  auth: words('the mail server does not know us', 'почтовый сервер нас не узнал', 'пошта сервері бізді танымады'),
  busy: words('the mailbox asked us to come later', 'ящик попросил зайти позже', 'пошта жәшігі кейінірек келуді сұрады'),
  limit: words('put off for our sake: a limit is reached, or the server doubts ours', 'отложено из-за нас: исчерпан лимит, или сервер не доверяет нашему', 'біздің себебімізден кейінге қалдырылды: шек таусылды немесе сервер бізге сенбейді'),
  timeout: words('no answer in time', 'ответа не дождались', 'жауап уақытында келмеді'),
  mailbox: words('no such mailbox', 'нет такого ящика', 'мұндай пошта жәшігі жоқ'),
  notAscii: words(
    'our mail server takes no address with characters beyond a–z before the @', 'наш почтовый сервер не принимает адреса, где перед @ не латинские буквы',
    'пошта серверіміз @ белгісінің алдында латын емес әріптері бар мекенжайды қабылдамайды',
  ),
  policy: words('refused as unwanted', 'отклонено как нежелательное', 'қажетсіз деп қайтарылды'),
  refused: words('refused', 'отклонено', 'қабылданбады'),
  lost: words('the line broke on the way', 'связь оборвалась в пути', 'жолда байланыс үзілді'),
  crash: words('the site stopped on the way', 'сайт остановился в пути', 'жолда сайт тоқтап қалды'),
  gaveUp: words('put off again and again, given up', 'откладывали раз за разом, больше не пробуем', 'бірнеше рет жіберілді, жетпеді, енді жіберілмейді'),
  notWritten: words('the email could not be written', 'письмо не удалось составить', 'хатты құрастыру мүмкін болмады'),
  left: words('unsubscribed meanwhile', 'за это время отписались', 'осы арада бас тартты'),
  topics: words('chose other topics meanwhile', 'за это время сменили темы', 'осы арада айдарларын ауыстырды'),
  suppressed: words('wants no emails', 'не хочет писем', 'хат алғысы келмейді'),
  erased: words('had the data erased', 'попросили стереть данные', 'деректерін өшіртті'),
  bounced: words('emails to this address are returned', 'письма на этот адрес возвращаются', 'бұл мекенжайға хат жетпейді'),
  sealed: words('the address cannot be opened with this DATA_KEY', 'адрес не открыть этим DATA_KEY', 'мекенжайды осы DATA_KEY ашпайды'),
  tooOld: words('too old to be sent now', 'слишком старое, чтобы отправлять', 'жіберуге тым ескі'),
  cancelled: words('sending was stopped', 'отправку отменили', 'жіберу тоқтатылды'),
  dropped: words('from a restored backup, not sent', 'из резервной копии, не отправлено', 'сақтық көшірмеден, жіберілмеді'),
}
