/** Topics of the stories, in the order they are made. */
export const topics = {
  acts: {
    title: { kk: 'Хаттамалар мен актілер', ru: 'Протоколы и акты', en: 'Results protocols and violation reports' },
    description: {
      kk: 'Қағаздың күші неде: бақылаушылар жасаған актілер мен алған хаттамалар туралы.',
      ru: 'Чем сильна бумага: об актах, которые составили наблюдатели, и о протоколах, которые они получили.',
      en: 'What a sheet of paper can do: the violation reports observers wrote and the results protocols they were given.',
    },
  },
  pressure: {
    title: { kk: 'Бақылаушыларға қысым', ru: 'Давление на наблюдателей', en: 'Pressure on observers' },
    description: {
      kk: 'Қоқан-лоққы, «арнайы орын», артық сұрақтар: учаскеде бақылаушыға қалай кедергі жасады және ол не істеді.',
      ru: 'Угрозы, «специальное место», лишние вопросы: как наблюдателям мешали на участке и что они делали.',
      en: 'Threats, a “special place”, prying questions: how observers were hindered, and what they did about it.',
    },
  },
  firstTime: {
    title: { kk: 'Учаскеде алғаш рет', ru: 'Впервые на участке', en: 'First time at a polling station' },
    description: {
      kk: 'Бұрын сайлау бақыламаған адамдардың әңгімелері: неден бастады, не күтті, не көрді.',
      ru: 'Рассказы тех, кто раньше не наблюдал за выборами: с чего начали, чего ждали и что увидели.',
      en: 'Told by people who had never observed before: how they began, what they expected and what they saw.',
    },
  },
} as const

/** The one series: a campaign of stories about one day. */
export const series = {
  title: {
    kk: 'Бақылаушылардың әңгімелері, 2019 жылғы 9 маусым',
    ru: 'Истории наблюдателей, 9 июня 2019 года',
    en: 'Observers’ stories, 9 June 2019',
  },
  description: {
    kk: 'Кезектен тыс президент сайлауы күні учаскеде болғандар сол күнді өз сөзімен айтады.',
    ru: 'Те, кто в день внеочередных президентских выборов был на участках, рассказывают о нём своими словами.',
    en: 'People who spent the day of the early presidential election at polling stations tell it in their own words.',
  },
} as const
