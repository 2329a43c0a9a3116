import { words } from '#lib/words.ts'

export const spaces = {
  labels: { singular: words('Room', 'Зал', 'Зал'), plural: words('Rooms', 'Залы', 'Залдар') },
  about: words(
    'Where events are held. Two events cannot be in one room at the same time.',
    'Где проходят события. Два события не могут идти в одном зале в одно время.',
    'Іс-шаралар өтетін жер. Бір залда бір уақытта екі іс-шара өте алмайды.',
  ),
  title: { label: words('Name', 'Название', 'Атауы'), help: words('Public as soon as it is saved.', 'Видно на сайте сразу после сохранения.', 'Сақталған бойда сайтта көрінеді.') },
  address: { label: words('Address', 'Адрес', 'Мекенжай') },
  mapUrl: { label: words('Link to a map', 'Ссылка на карту', 'Картаға сілтеме'), help: words('Begins with https://; events show it at the address.', 'Начинается с https://; показывается у адреса на страницах событий.', 'https:// деп басталады; іс-шара беттерінде мекенжайдың жанында тұрады.') },
  directions: { label: words('How to get in', 'Как пройти', 'Қалай жетуге болады') },
  capacity: { label: words('Seats', 'Мест', 'Орын саны') },
  setupMinutes: { label: words('Minutes to set up', 'Минут на подготовку', 'Дайындыққа, минут'), help: words('Kept free before an event.', 'Зал свободен перед событием.', 'Іс-шара алдында зал бос тұрады.') },
  clearMinutes: { label: words('Minutes to clear', 'Минут на уборку', 'Жинастыруға, минут'), help: words('Kept free after an event.', 'Зал свободен после события.', 'Іс-шарадан кейін зал бос тұрады.') },
}

export const spaceInUse = words(
  'Events are or were held in this room; their pages name it. It cannot be deleted.',
  'В этом зале проходят или проходили события, их страницы называют его. Удалить зал нельзя.',
  'Бұл залда іс-шаралар өтеді не өткен, олардың беттері залды атайды. Залды жоюға болмайды.',
)
