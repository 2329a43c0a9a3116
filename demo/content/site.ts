import type { SiteContent } from '#demo/content-types.ts'

export const site: SiteContent = {
  texts: {
    name: {
      kk: 'Еркіндік қанаты',
      ru: 'Еркіндік қанаты',
      en: 'Erkindik qanaty',
    },
    tagline: {
      kk: 'Сайлауды бақылағандардың үні және өз құқығыңды үйренетін орын',
      ru: 'Голоса тех, кто наблюдал за выборами, и место, где узнают о своих правах',
      en: 'Voices of those who watched the vote — and a place to learn your rights',
    },
    about: {
      kk: 'Қоғамдық қор 2015 жылдан бері Қазақстанда адам құқықтары саласындағы білім берумен айналысады. Бұл сайтта қордың құқық қорғау жобаларының материалдары жинақталған.',
      ru: 'С 2015 года общественный фонд занимается образованием в области прав человека в Казахстане. На этом сайте собраны материалы его правозащитных проектов.',
      en: 'Since 2015 the public foundation has been teaching people about human rights in Kazakhstan. This site collects what its human-rights projects have produced.',
    },
    storiesIntro: {
      kk: 'Өз ауыздарынан: Қазақстанда 2019 жылғы 9 маусымда өткен кезектен тыс президент сайлауын бақылағандардың әңгімелері.',
      ru: 'От первого лица: наблюдатели внеочередных президентских выборов, которые прошли в Казахстане 9 июня 2019 года.',
      en: 'In their own words: observers of the early presidential election held in Kazakhstan on 9 June 2019.',
    },
    brandNote: {
      kk: 'қор · HR Hub',
      ru: 'фонд · HR Hub',
      en: 'foundation · HR Hub',
    },
    room: {
      kk: 'HR Hub тренинг залы',
      ru: 'Тренинговый зал HR Hub',
      en: 'HR Hub training room',
    },
    address: {
      kk: 'Астана қаласы, Кенесары көшесі, 8, 14-қабат, 17-кеңсе',
      ru: 'Астана, улица Кенесары, 8, 14-й этаж, офис 17',
      en: 'Office 17, 14th floor, 8 Kenesary Street, Astana',
    },
    hoursNote: {
      kk: 'Күн сайын 10:00–19:00, жексенбі — демалыс күні',
      ru: 'Ежедневно с 10:00 до 19:00, воскресенье — выходной',
      en: 'Open daily 10:00–19:00, closed on Sunday',
    },
    ageNotice: {
      kk: '18+ · Сайт материалдары кәмелетке толған оқырмандарға арналған.',
      ru: '18+ · Материалы сайта предназначены для совершеннолетних читателей.',
      en: '18+ · The materials on this site are intended for adult readers.',
    },
    materialUse: {
      kk: 'Материалдарды пайдалануға болады, тек олар алынған бетке сілтеме көрсету міндетті.',
      ru: 'Материалы можно использовать свободно, если вы ставите ссылку на страницу, с которой они взяты.',
      en: 'You are welcome to reuse our materials, provided you link back to the page they came from.',
    },
    speakersDisclaimer: {
      kk: 'Спикерлер өз пікірін айтады. Олардың пікірі де, HR Hub іс-шараларының тақырыптары да Қордың ресми ұстанымымен сәйкес келмеуі мүмкін.',
      ru: 'Спикеры говорят от своего имени. Их мнение, как и темы событий HR Hub, может не совпадать с официальной позицией фонда.',
      en: 'Speakers express their own views. Neither their opinions nor the topics of events at HR Hub necessarily reflect the position of the Foundation.',
    },
    copyright: {
      kk: '© {year} «Еркіндік қанаты» қоғамдық қоры',
      ru: '© {year} Общественный фонд «Еркіндік қанаты»',
      en: '© {year} Public Foundation “Erkindik qanaty”',
    },
  },
  street: {
    kk: 'Кенесары көшесі, 8, 14-қабат, 17-кеңсе',
    ru: 'ул. Кенесары, 8, 14-й этаж, офис 17',
    en: '8 Kenesary Street, 14th floor, office 17',
  },
  locality: {
    kk: 'Астана',
    ru: 'Астана',
    en: 'Astana',
  },
  openingHours: [{ days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'], opens: '10:00', closes: '19:00' }],
  phone: '+7 7172 76 00 00',
}
