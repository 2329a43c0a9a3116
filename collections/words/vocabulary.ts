import { words } from '#lib/words.ts'

export const topics = {
  labels: { singular: words('Topic', 'Тема', 'Айдар'), plural: words('Topics', 'Темы', 'Айдарлар') },
  about: words('What stories are about; readers filter the list by it.', 'О чём истории; по темам читатели отбирают список.', 'Әңгімелер не туралы; оқырмандар тізімді солар бойынша сүзеді.'),
}

export const series = {
  labels: { singular: words('Series', 'Серия', 'Топтама'), plural: words('Series', 'Серии', 'Топтамалар') },
  about: words('Stories of one campaign or one day.', 'Истории одной кампании или одного дня.', 'Бір науқанның не бір күннің әңгімелері.'),
}

export const term = {
  title: {
    label: words('Name', 'Название', 'Атауы'),
    help: words('Public as soon as it is saved.', 'Видно на сайте сразу после сохранения.', 'Сақталған бойда сайтта көрінеді.'),
  },
  description: { label: words('Description', 'Описание', 'Сипаттама') },
}
