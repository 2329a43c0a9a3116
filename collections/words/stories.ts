import { words } from '#lib/words.ts'

export const stories = {
  labels: { singular: words('Story', 'История', 'Әңгіме'), plural: words('Stories', 'Истории', 'Әңгімелер') },
  about: words(
    'First-person stories. Choose a language above the form; each language has its own text, address and publication.',
    'Истории от первого лица. Язык выбирается над формой: у каждого свой текст, адрес и публикация.',
    'Бірінші жақтан айтылған әңгімелер. Тіл форманың үстінде таңдалады: әрқайсысының мәтіні, мекенжайы және жариялануы бөлек.',
  ),
  tabs: {
    text: words('Text', 'Текст', 'Мәтін'),
    about: words('Who and where', 'Кто и где', 'Кім және қайда'),
    sharing: words('Search and sharing', 'Поиск и соцсети', 'Іздеу және бөлісу'),
  },
  contentNotice: {
    label: words('Content warning', 'Предупреждение о содержании', 'Мазмұны туралы ескерту'),
    help: words(
      'If the story speaks of violence or loss: one calm sentence shown above the text.',
      'Если в истории есть насилие или утрата: одна спокойная фраза над текстом.',
      'Әңгімеде зорлық-зомбылық не қаза туралы айтылса: мәтін үстінде тұратын байсалды бір сөйлем.',
    ),
  },
  quote: {
    label: words('One sentence for the home page', 'Одна фраза для главной', 'Басты бетке бір сөйлем'),
    help: words('In the storyteller’s own words.', 'Словами рассказчика.', 'Әңгімелеушінің өз сөзімен.'),
  },
  figures: {
    label: words('The arithmetic of the day', 'Арифметика того дня', 'Сол күннің есебі'),
    help: words('Numbers of the story, such as 1,204 voters.', 'Числа истории, например 1204 избирателя.', 'Әңгімедегі сандар, мысалы 1204 сайлаушы.'),
    singular: words('Number', 'Число', 'Сан'),
  },
  value: { label: words('Number', 'Число', 'Сан') },
  valueLabel: { label: words('What it counts', 'Что считаем', 'Нені санаймыз') },
  anonymous: {
    label: words('Without a name', 'Без имени', 'Есімсіз'),
    help: words(
      'The name is not shown in any language, even if it is filled in.',
      'Имя не показывается ни на одном языке, даже если заполнено.',
      'Есім толтырылған болса да, ешбір тілде көрсетілмейді.',
    ),
  },
  storyteller: {
    label: words('Storyteller', 'Рассказчик', 'Әңгімелеуші'),
    help: words(
      'The name to show; it may be another than the real one. Real names are not kept here.',
      'Имя для показа, не обязательно настоящее. Настоящие имена здесь не хранят.',
      'Көрсетілетін есім, шын есім болуы міндетті емес. Шын есімдер мұнда сақталмайды.',
    ),
  },
  speaker: {
    label: words('Speaker', 'Спикер', 'Спикер'),
    help: words(
      'If the storyteller also leads events here: the story is then named on their page.',
      'Если рассказчик ведёт и события: история появится на его странице.',
      'Әңгімелеуші іс-шара да жүргізетін болса: әңгіме оның бетінде көрсетіледі.',
    ),
  },
  translator: { label: words('Translated by', 'Перевод', 'Аударған') },
  place: { label: words('Place', 'Место', 'Орын') },
  eventDate: { label: words('When it happened', 'Когда это было', 'Оқиға күні') },
  related: { label: words('Read next', 'Читать дальше', 'Әрі қарай оқу') },
  cover: {
    label: words('Cover', 'Обложка', 'Мұқаба'),
    help: words(
      'Landscape, at least 1,600 px wide. Without a picture a cover is drawn.',
      'Горизонтальная, от 1600 px в ширину. Без изображения обложка рисуется сама.',
      'Көлденең, ені кемінде 1600 px. Сурет болмаса, мұқаба өзі салынады.',
    ),
  },
  coverGround: {
    label: words('Ground of a drawn cover', 'Фон рисованной обложки', 'Салынған мұқабаның реңкі'),
    options: {
      sky: words('Sky', 'Небо', 'Аспан'),
      steppe: words('Steppe', 'Степь', 'Дала'),
      felt: words('Felt', 'Войлок', 'Киіз'),
      dusk: words('Dusk', 'Сумерки', 'Ымырт'),
    },
  },
  topics: { label: words('Topics', 'Темы', 'Айдарлар') },
  series: { label: words('Series', 'Серия', 'Топтама') },
  publishedAt: {
    label: words('First published', 'Впервые опубликовано', 'Алғаш жарияланған'),
    help: words('Sets itself.', 'Проставляется само.', 'Өздігінен қойылады.'),
  },
}
