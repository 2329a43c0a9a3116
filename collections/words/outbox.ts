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
}
