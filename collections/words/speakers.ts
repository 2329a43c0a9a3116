import { words } from '#lib/words.ts'

export const speakers = {
  labels: { singular: words('Speaker', 'Спикер', 'Спикер'), plural: words('Speakers', 'Спикеры', 'Спикерлер') },
  about: words(
    'People who speak at events. A page is published only with the person’s consent; withdraw it the day they take the consent back.',
    'Люди, которые выступают на событиях. Страница публикуется только с согласия человека; отозвал согласие — снимите в тот же день.',
    'Іс-шараларда сөйлейтін адамдар. Бет адамның келісімімен ғана жарияланады; келісімін қайтарып алса, бетті сол күні жариялаудан алыңыз.',
  ),
  name: {
    label: words('Name', 'Имя', 'Есімі'),
    help: words(
      'The name to show; it may be another than the real one. Real names are not kept here.',
      'Имя для показа, не обязательно настоящее. Настоящие имена здесь не хранят.',
      'Көрсетілетін есім, шын есім болуы міндетті емес. Шын есімдер мұнда сақталмайды.',
    ),
  },
  role: { label: words('Who it is', 'Кто это', 'Кім екені'), help: words('For instance “Human rights lawyer”.', 'Например, «Юрист по правам человека».', 'Мысалы, «Адам құқықтары жөніндегі заңгер».') },
  bio: { label: words('About the person', 'О человеке', 'Адам туралы') },
  photo: { label: words('Photo', 'Фото', 'Фото'), help: words('Without a photo a portrait is drawn.', 'Без фото портрет рисуется сам.', 'Фото болмаса, портрет өзі салынады.') },
  hidePhoto: {
    label: words('Show no photo', 'Не показывать фото', 'Фотосын көрсетпеу'),
    help: words(
      'A drawn portrait is shown, and the file is not public. If a story, an event or a newsletter issue shows the same file, take it out there.',
      'Показывается рисованный портрет, а файл закрыт. Если тот же файл показан в истории, событии или письме, уберите его и оттуда.',
      'Салынған портрет көрсетіледі, ал файл жабық болады. Сол файл әңгімеде, іс-шарада немесе хатта көрсетілген болса, оны сол жерден де алып тастаңыз.',
    ),
  },
  languages: { label: words('Speaks', 'Говорит на', 'Сөйлейтін тілдері') },
  links: { label: words('Links', 'Ссылки', 'Сілтемелер'), singular: words('Link', 'Ссылка', 'Сілтеме') },
  linkLabel: { label: words('What it is', 'Что это', 'Бұл не') },
  url: { label: words('Address', 'Адрес', 'Мекенжай'), help: words('Begins with https://', 'Начинается с https://', 'https:// деп басталады') },
  consent: {
    label: words('Agreed to be published', 'Согласие на публикацию есть', 'Жариялауға келісімін берді'),
    help: words('Without it the page cannot be published.', 'Без него страницу не опубликовать.', 'Онсыз бетті жариялауға болмайды.'),
  },
}

export const consentMissing = words(
  'The person has not agreed to be published: mark the consent first.',
  'Человек не дал согласия на публикацию: сначала отметьте согласие.',
  'Адам жариялауға келісім бермеген: алдымен келісімін белгілеңіз.',
)

/** Speakers and events that stand in for real ones. */
export const sample = {
  label: words('Sample', 'Образец', 'Үлгі'),
  help: words('Marked on the site as made up.', 'На сайте помечено как придуманное.', 'Сайтта ойдан құрастырылған деп белгіленеді.'),
}
