import { words } from '#lib/words.ts'

export const linkRefused = words(
  'A link begins with https://, http://, mailto: or tel:. Choose “internal link” for a story or page of this site.',
  'Ссылка начинается с https://, http://, mailto: или tel:. На историю или страницу сайта ставьте внутреннюю ссылку.',
  'Сілтеме https://, http://, mailto: не tel: деп басталады. Осы сайттың әңгімесіне не бетіне ішкі сілтеме қойыңыз.',
)

export const partRefused = words(
  'The text holds a part that the site cannot show. Remove it: headings, lists, quotes, links, pictures and content notices are possible.',
  'В тексте есть часть, которую сайт не покажет. Уберите её: возможны заголовки, списки, цитаты, ссылки, снимки и предупреждения.',
  'Мәтінде сайт көрсете алмайтын бөлік бар. Оны алып тастаңыз: тақырыпша, тізім, дәйексөз, сілтеме, сурет және ескерту қоюға болады.',
)

export const blocks = {
  image: {
    labels: { singular: words('Picture', 'Снимок', 'Сурет'), plural: words('Pictures', 'Снимки', 'Суреттер') },
    image: words('Picture', 'Снимок', 'Сурет'),
    imageHelp: words(
      'Its caption and credit are shown from the media library.',
      'Подпись и автор берутся из медиатеки.',
      'Жазуы мен авторы медиатекадан алынады.',
    ),
  },
  contentNotice: {
    labels: {
      singular: words('Content notice', 'Предупреждение', 'Ескерту'),
      plural: words('Content notices', 'Предупреждения', 'Ескертулер'),
    },
    summary: words('What the passage is about', 'О чём отрывок', 'Үзінді не туралы'),
    summaryHelp: words(
      'Always seen: the reader decides whether to open the passage.',
      'Видно всегда: читатель сам решает, открывать ли отрывок.',
      'Әрдайым көрінеді: үзіндіні ашу-ашпауды оқырман өзі шешеді.',
    ),
    content: words('The passage', 'Отрывок', 'Үзінді'),
  },
}
