import { words } from '#lib/words.ts'

const times = words('As the clock on the wall shows it there.', 'Так, как покажут часы на месте.', 'Сол жердегі сағат көрсететіндей.')

export const events = {
  labels: { singular: words('Event', 'Событие', 'Іс-шара'), plural: words('Events', 'События', 'Іс-шаралар') },
  about: words(
    'Trainings and meetings. An event that will not take place is cancelled, not deleted: its page tells people so.',
    'Тренинги и встречи. Событие, которого не будет, отменяют, а не удаляют: его страница скажет об этом людям.',
    'Тренингтер мен кездесулер. Өткізілмейтін іс-шараны жоймаңыз, болдырмаңыз: іс-шараның парақшасы адамдарға соны айтады.',
  ),
  tabs: {
    text: words('Text', 'Текст', 'Мәтін'),
    when: words('When and where', 'Когда и где', 'Қашан және қайда'),
    registration: words('Registration', 'Регистрация', 'Тіркелу'),
    accessibility: words('Accessibility', 'Доступность', 'Қолжетімділік'),
    afterwards: words('Afterwards', 'После события', 'Іс-шарадан кейін'),
    sharing: words('Search and sharing', 'Поиск и соцсети', 'Іздеу және бөлісу'),
  },
  speakers: { label: words('Speakers', 'Спикеры', 'Спикерлер') },
  topics: { label: words('Topics', 'Темы', 'Айдарлар') },
  spokenLanguages: { label: words('Held in', 'На каких языках', 'Қай тілде өтеді') },
  interpreting: { label: words('Interpreted into', 'Перевод на', 'Аударма тілдері') },
  startLocal: { label: words('Begins', 'Начало', 'Басталуы'), help: times },
  endLocal: { label: words('Ends', 'Конец', 'Аяқталуы'), help: times },
  zone: {
    label: words('Time zone', 'Часовой пояс', 'Уақыт белдеуі'),
    help: words(
      'The times stay what they are on the clocks there, even if the law moves the clocks.',
      'Время остаётся таким на тамошних часах, даже если закон их переведёт.',
      'Заң сағатты ауыстырса да, уақыт сол жердегі сағат бойынша сол күйінде қалады.',
    ),
  },
  timeNote: {
    label: words('Please look', 'Обратите внимание', 'Назар аударыңыз'),
    options: {
      startTwice: words(
        'The clocks show the beginning twice that night; the later one is meant.',
        'Начало в эту ночь бывает на часах дважды; имеется в виду второй раз.',
        'Бұл түні сағат басталу уақытын екі рет көрсетеді; кейінгісі есептеледі.',
      ),
      endTwice: words(
        'The clocks show the end twice that night; the later one is meant.',
        'Конец в эту ночь бывает на часах дважды; имеется в виду второй раз.',
        'Бұл түні сағат аяқталу уақытын екі рет көрсетеді; кейінгісі есептеледі.',
      ),
    },
  },
  mode: {
    label: words('How it is held', 'Как проходит', 'Қалай өтеді'),
    options: {
      room: words('In person', 'В зале', 'Залда'),
      online: words('Online', 'Онлайн', 'Онлайн'),
      hybrid: words('In person and online', 'В зале и онлайн', 'Залда және онлайн'),
    },
  },
  space: { label: words('Room', 'Зал', 'Зал') },
  address: {
    label: words('Another place', 'Другое место', 'Басқа орын'),
    help: words('Only if it is in none of our rooms.', 'Только если не в нашем зале.', 'Біздің залдан басқа жерде өтсе ғана.'),
  },
  joinUrl: {
    label: words('Link to join online', 'Ссылка для участия онлайн', 'Онлайн қосылу сілтемесі'),
    help: words(
      'Shown only to registered people, from 24 hours before the beginning.',
      'Видна только зарегистрированным, за 24 часа до начала.',
      'Тек тіркелгендерге, басталуына 24 сағат қалғанда көрінеді.',
    ),
  },
  capacityRoom: { label: words('Seats in the room', 'Мест в зале', 'Залдағы орын'), help: words('Empty: no limit.', 'Пусто: без ограничения.', 'Бос болса: шектеусіз.') },
  capacityOnline: { label: words('Places online', 'Мест онлайн', 'Онлайн орын'), help: words('Empty: no limit.', 'Пусто: без ограничения.', 'Бос болса: шектеусіз.') },
  registration: { label: words('Registration', 'Регистрация', 'Тіркелу') },
  policy: {
    label: words('Who may register', 'Кто может записаться', 'Кім тіркеле алады'),
    options: {
      open: words('Anybody', 'Любой', 'Кез келген адам'),
      closed: words('Nobody: closed', 'Никто: закрыта', 'Ешкім: жабық'),
      invite: words('By invitation', 'По приглашению', 'Шақыру бойынша'),
    },
  },
  opensLocal: { label: words('Opens', 'Открывается', 'Ашылуы'), help: words('Empty: at once.', 'Пусто: сразу.', 'Бос болса: бірден.') },
  closesLocal: { label: words('Closes', 'Закрывается', 'Жабылуы'), help: words('Empty: at the beginning.', 'Пусто: в момент начала.', 'Бос болса: басталған сәтте.') },
  retentionDays: {
    label: words('Days that names are kept', 'Сколько дней хранить имена', 'Есімдер сақталатын күн саны'),
    help: words('After the end; then only numbers stay.', 'После окончания; затем остаются только числа.', 'Аяқталғаннан кейін; содан соң тек сандар қалады.'),
  },
  eventStatus: {
    label: words('State', 'Состояние', 'Күйі'),
    help: words(
      'After a change you are asked whether the registered people should be told.',
      'После изменения вас спросят, сообщить ли записавшимся.',
      'Өзгерткен соң тіркелгендерге хабарланатын-хабарланбайтыны сұралады.',
    ),
    options: {
      scheduled: words('Takes place', 'Состоится', 'Өтеді'),
      postponed: words('Postponed, no new date yet', 'Отложено, новая дата не назначена', 'Кейінге қалдырылды, жаңа күні белгіленбеген'),
      cancelled: words('Cancelled', 'Отменено', 'Өткізілмейді'),
      movedOnline: words('Moved online', 'Пройдёт онлайн', 'Онлайн өтеді'),
    },
  },
  materials: { label: words('Materials', 'Материалы', 'Материалдар'), singular: words('Material', 'Материал', 'Материал') },
  materialTitle: { label: words('Title', 'Название', 'Атауы') },
  materialUrl: { label: words('Address', 'Адрес', 'Мекенжай'), help: words('Begins with https://', 'Начинается с https://', 'https:// деп басталады') },
  licence: { label: words('Licence', 'Лицензия', 'Лицензия'), help: words('For instance CC BY 4.0.', 'Например, CC BY 4.0.', 'Мысалы, CC BY 4.0.') },
  language: { label: words('Language', 'Язык', 'Тілі') },
  recording: { label: words('Recording', 'Запись', 'Жазба'), help: words('Address of the video, once everybody in it has agreed.', 'Адрес видео, когда все в кадре согласны.', 'Бейненің мекенжайы, кадрдағылардың бәрі келіскен соң.') },
  previousStart: { label: words('Was to begin', 'Прежнее начало', 'Бұрынғы басталу уақыты') },
}
