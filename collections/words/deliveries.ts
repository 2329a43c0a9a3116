import { words } from '#lib/words.ts'

export const deliveries = {
  labels: { singular: words('Delivery', 'Доставка', 'Жеткізу'), plural: words('Deliveries', 'Доставки', 'Жеткізулер') },
  about: words(
    'One row for each letter of the newsletter to one reader, and what became of it.',
    'Строка на каждое письмо рассылки одному читателю и что с ним стало.',
    'Бір оқырманға жіберілген әр хабарлама хаты және оның тағдыры.',
  ),
  letter: { label: words('Letter', 'Письмо', 'Хат') },
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
