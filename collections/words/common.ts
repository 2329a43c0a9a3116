import { words } from '#lib/words.ts'

/** Fields that stories and pages share. */
export const common = {
  title: { label: words('Title', 'Заголовок', 'Тақырып') },
  summary: {
    label: words('Summary', 'Кратко', 'Қысқаша'),
    help: words(
      'One or two sentences: shown in lists, in search results and when somebody shares the address.',
      'Одно-два предложения: их видно в списках, в поиске и когда кто-то делится адресом.',
      'Бір-екі сөйлем: тізімде, іздеуде және біреу мекенжаймен бөліскенде көрінеді.',
    ),
  },
  body: { label: words('Text', 'Текст', 'Мәтін') },
  slug: {
    label: words('Address', 'Адрес', 'Мекенжай'),
    help: words(
      'The last part of the page’s address in this language. Left empty, it is made from the title. After a change the old address goes on working.',
      'Последняя часть адреса страницы на этом языке. Если оставить пустым, получится из заголовка. После правки старый адрес продолжит работать.',
      'Беттің осы тілдегі мекенжайының соңғы бөлігі. Бос қалса, тақырыптан жасалады. Өзгертсеңіз, ескі мекенжай да жұмыс істей береді.',
    ),
  },
  modifiedAt: { label: words('Changed for readers', 'Изменено для читателей', 'Оқырман үшін өзгерген күні') },
  publicSlugs: { label: words('Addresses on the site', 'Адреса на сайте', 'Сайттағы мекенжайлар') },
  publicIn: { label: words('Languages on the site', 'Языки на сайте', 'Сайттағы тілдер') },
  originalLanguage: {
    label: words('Written in', 'Язык оригинала', 'Түпнұсқа тілі'),
    help: words(
      'Readers of a language without a translation are offered the text in this one.',
      'Тем, для кого перевода нет, предлагается текст на этом языке.',
      'Аудармасы жоқ тілдің оқырмандарына мәтін осы тілде ұсынылады.',
    ),
  },
  labelHere: { label: words('In this language, if otherwise', 'На этом языке, если иначе', 'Осы тілде, өзгеше болса') },
  languages: {
    label: words('Languages', 'Языки', 'Тілдер'),
    help: words(
      'Each language is written, published and withdrawn by itself.',
      'Каждый язык пишется, публикуется и снимается отдельно.',
      'Әр тіл бөлек жазылады, жарияланады және жариялаудан алынады.',
    ),
  },
  seo: {
    label: words('For search and sharing', 'Для поиска и соцсетей', 'Іздеу мен бөлісу үшін'),
    help: words(
      'Only if search engines and messengers should show something else than title, summary and cover.',
      'Только если поисковики и мессенджеры должны показать не заголовок, краткий текст и обложку.',
      'Іздеу жүйелері мен мессенджерлер тақырып, қысқаша мәтін және мұқабадан басқа нәрсе көрсетуі керек болса ғана.',
    ),
  },
  seoTitle: { label: words('Title', 'Заголовок', 'Тақырып') },
  seoDescription: { label: words('Description', 'Описание', 'Сипаттама') },
  seoImage: { label: words('Picture', 'Изображение', 'Сурет') },
}
