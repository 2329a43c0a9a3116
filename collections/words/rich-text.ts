import type { Refusal } from '#lib/prose-nodes.ts'
import { type Words, words } from '#lib/words.ts'

/** Why a text is refused, by what is wrong with it; `{words}` are those of the part. */
export const refused: Record<Refusal, Words> = {
  link: words(
    'The link “{words}” leads to https:// or http:// without a name before “@”, to mailto: with one email address, or to tel: with digits. Choose “internal link” for a story, page, event or speaker of this site.',
    'Ссылка «{words}» ведёт на https:// или http:// без имени перед «@», на mailto: с одним адресом или на tel: с цифрами. На историю, страницу, событие или спикера этого сайта ставьте внутреннюю ссылку.',
    '«{words}» сілтемесі «@» алдында аты жоқ https:// не http:// мекенжайына, бір ғана поштасы бар mailto: не цифрлардан тұратын tel: мекенжайына апарады. Осы сайттың әңгімесіне, бетіне, іс-шарасына не спикеріне ішкі сілтеме қойыңыз.',
  ),
  part: words(
    'The text holds a part that the site cannot show: “{words}”. Remove it: headings, lists, quotes, links, pictures and content notices are possible.',
    'В тексте есть часть, которую сайт не покажет: «{words}». Уберите её: возможны заголовки, списки, цитаты, ссылки, изображения и предупреждения.',
    'Мәтінде сайт көрсете алмайтын бөлік бар: «{words}». Оны алып тастаңыз: тақырыпша, тізім, дәйексөз, сілтеме, сурет және ескерту қоюға болады.',
  ),
}

/** Three languages of a text, and all else, stay below the 16 MB that MongoDB lets a document have. */
export const mostMegabytes = 4

export const tooLong = words(
  'The text takes {size} MB in this language, and at most {most} MB are possible. Divide it into parts.',
  'Текст на этом языке занимает {size} МБ, а можно не больше {most} МБ. Разделите его на части.',
  'Мәтін бұл тілде {size} МБ орын алады, ең көбі {most} МБ болуы керек. Оны бөліктерге бөліңіз.',
)

export const blocks = {
  image: {
    labels: { singular: words('Picture', 'Изображение', 'Сурет'), plural: words('Pictures', 'Изображения', 'Суреттер') },
    image: words('Picture', 'Изображение', 'Сурет'),
    imageHelp: words(
      'Its caption and credit are shown from the media library.',
      'Подпись и автор берутся из медиатеки.',
      'Сурет астындағы жазу мен авторы медиатекадан алынады.',
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

export const badLinkAddress = words(
  'An address begins with https:// or http:// (without a name before “@”), with mailto: and one email address, with tel: and digits, or with / on this site.',
  'Адрес начинается с https:// или http:// (без имени перед «@»), с mailto: и одного адреса, с tel: и цифр, а на этом сайте — с /.',
  'Мекенжай https:// не http:// деп («@» алдында атсыз), mailto: және бір пошта мекенжайы, tel: және цифрлар түрінде, ал осы сайтта / деп басталады.',
)
