import { words } from '#lib/words.ts'

export const outbox = {
  labels: { singular: words('Outgoing letter', 'Исходящее письмо', 'Шығыс хат'), plural: words('Outgoing letters', 'Исходящие письма', 'Шығыс хаттар') },
  about: words(
    'Every letter the site writes. What it says is made at the moment it is sent; addresses are kept encrypted.',
    'Каждое письмо, которое пишет сайт. Текст составляется в момент отправки; адреса хранятся зашифрованными.',
    'Сайт жазатын әр хат. Мәтіні жіберілген сәтте құралады; мекенжайлар шифрланып сақталады.',
  ),
  kind: { label: words('Kind', 'Вид', 'Түрі') },
  locale: { label: words('Language', 'Язык', 'Тілі') },
  address: { label: words('To', 'Кому', 'Кімге') },
  nextAt: { label: words('Due', 'Когда отправить', 'Жіберу уақыты') },
  attempts: { label: words('Attempts', 'Попытки', 'Әрекет саны') },
  reply: { label: words('Answer of the mail server', 'Ответ почтового сервера', 'Пошта серверінің жауабы') },
  reason: { label: words('Reason', 'Причина', 'Себебі') },
  sentAt: { label: words('Sent', 'Отправлено', 'Жіберілді') },
  status: {
    label: words('State', 'Состояние', 'Күйі'),
    help: words(
      'Unknown: the connection broke after the letter had been handed over. It is not sent again by itself, because the person may have it.',
      'Неизвестно: связь оборвалась, когда письмо уже было передано. Само оно повторно не уйдёт: возможно, человек его получил.',
      'Белгісіз: хат тапсырылып қойғанда байланыс үзілді. Ол өздігінен қайта жіберілмейді: адам оны алған болуы мүмкін.',
    ),
    options: {
      queued: words('waiting', 'ждёт', 'күтуде'),
      claimed: words('being sent', 'отправляется', 'жіберілуде'),
      sending: words('being sent', 'отправляется', 'жіберілуде'),
      sent: words('sent', 'отправлено', 'жіберілді'),
      deferred: words('will be tried again', 'будет повтор', 'қайта жіберіледі'),
      failed: words('failed', 'не отправлено', 'жіберілмеді'),
      skipped: words('not needed any more', 'больше не нужно', 'енді қажет емес'),
      unknown: words('unknown', 'неизвестно', 'белгісіз'),
    },
  },
  again: {
    button: words('Send again', 'Отправить ещё раз', 'Қайта жіберу'),
    heading: words('Send this letter again?', 'Отправить письмо ещё раз?', 'Хатты қайта жіберу керек пе?'),
    unknown: words(
      'The person may have it already and would get it twice.',
      'Возможно, человек его уже получил; тогда оно придёт дважды.',
      'Адам оны алып қойған болуы мүмкін; онда хат екі рет келеді.',
    ),
    failed: words(
      'The mail server refused it. Look at the reason first: a wrong address stays wrong.',
      'Почтовый сервер его не принял. Сначала посмотрите причину: неверный адрес верным не станет.',
      'Пошта сервері оны қабылдамады. Алдымен себебін қараңыз: қате мекенжай өзінен-өзі түзелмейді.',
    ),
    done: words('The letter is on its way.', 'Письмо отправляется.', 'Хат жіберіліп жатыр.'),
    refused: words(
      'This letter cannot be sent again: it was sent meanwhile, or its address is no longer kept.',
      'Это письмо нельзя отправить ещё раз: оно уже ушло или адрес больше не хранится.',
      'Бұл хатты қайта жіберуге болмайды: ол жіберіліп қойған немесе мекенжайы енді сақталмайды.',
    ),
  },
  notice: {
    title: words('Letters', 'Письма', 'Хаттар'),
    none: words(
      'No mail server is set (SMTP_URL): letters wait until there is one.',
      'Почтовый сервер не задан (SMTP_URL): письма ждут, пока он не появится.',
      'Пошта сервері көрсетілмеген (SMTP_URL): ол көрсетілгенше хаттар күтіп тұрады.',
    ),
    connection: words(
      'The mail server does not answer. Letters wait and go out by themselves once it does.',
      'Почтовый сервер не отвечает. Письма ждут и уйдут сами, когда он ответит.',
      'Пошта сервері жауап бермейді. Хаттар күтіп тұр, сервер жауап бергенде өздігінен жіберіледі.',
    ),
    auth: words(
      'The mail server does not accept our name or password: check SMTP_URL.',
      'Почтовый сервер не принимает имя или пароль: проверьте SMTP_URL.',
      'Пошта сервері атауды немесе құпиясөзді қабылдамайды: SMTP_URL мәнін тексеріңіз.',
    ),
    late: words('Late letters: {count}', 'Письма опаздывают: {count}', 'Кешіккен хаттар: {count}'),
    failed: words('Not delivered: {count}', 'Не доставлены: {count}', 'Жеткізілмеген хаттар: {count}'),
    unknown: words('Perhaps delivered, perhaps not: {count}', 'Неизвестно, дошли ли: {count}', 'Жеткені белгісіз: {count}'),
  },
}
