import { type Words, words } from '#lib/words.ts'

/** What the writer is told after pasting; the losses follow, each a sentence. */
export const notKept = words('All words are there, but not all of their form.', 'Все слова на месте, но не всё оформление.', 'Барлық сөз орнында, бірақ безендіруі толық сақталған жоқ.')

export const lossWords = {
  pictures: words('Pictures were left out: add each with the block “Picture”.', 'Изображения не вставлены: добавьте каждое блоком «Изображение».', 'Суреттер енгізілмеді: әрқайсысын «Сурет» блогымен қосыңыз.'),
  media: words('Videos and other embedded parts were left out.', 'Видео и другие встроенные части не вставлены.', 'Бейнелер мен басқа да кірістірілген бөліктер енгізілмеді.'),
  tables: words('Tables became lines, one for each cell.', 'Таблицы стали строками: по одной на ячейку.', 'Кестелер жолдарға айналды: әр ұяшық бір жол.'),
  lines: words('Dividing lines were left out.', 'Разделительные линии не вставлены.', 'Бөлгіш сызықтар енгізілмеді.'),
  raised: words('Raised and lowered characters, as in a footnote mark, stand in the line.', 'Верхние и нижние индексы, например знаки сносок, стоят в строке.', 'Жоғарғы және төменгі индекстер, мысалы сілтеме белгілері, жол ішінде тұр.'),
  headings: words('Headings have two levels here: the first became the second, deeper ones the third.', 'Заголовки здесь двух уровней: первый стал вторым, более глубокие третьим.', 'Мұнда тақырыпшаның екі деңгейі бар: бірінші деңгей екіншіге, тереңдері үшіншіге айналды.'),
} satisfies Record<string, Words>
