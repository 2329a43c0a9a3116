import { words } from '#lib/words.ts'

export const deliveries = {
  labels: { singular: words('Delivery', 'Доставка', 'Жеткізу'), plural: words('Deliveries', 'Доставки', 'Жеткізулер') },
  about: words(
    'One row for each letter of the newsletter to one reader, and what became of it.',
    'Строка на каждое письмо рассылки одному читателю и что с ним стало.',
    'Бір оқырманға жіберілген әр хабарлама хаты және оның тағдыры.',
  ),
  letter: { label: words('Letter', 'Письмо', 'Хат') },
}
