import type { PageContent } from '#demo/content-types.ts'

export const contacts: PageContent = {
  slug: { kk: 'baylanys', ru: 'kontakty', en: 'contacts' },
  title: { kk: 'Байланыс', ru: 'Контакты', en: 'Contacts' },
  summary: {
    kk: 'HR Hub Астананың орталығында. Есігіміз дүйсенбіден сенбіге дейін ашық.',
    ru: 'HR Hub находится в центре Астаны. Двери открыты с понедельника по субботу.',
    en: 'HR Hub is in the centre of Astana. The door is open from Monday to Saturday.',
  },
  body: [
    { heading: { kk: 'Қалай табуға болады', ru: 'Как нас найти', en: 'How to find us' } },
    {
      paragraph: {
        kk: 'Астана қаласы, Кенесары көшесі, 8-үй, 14-қабат, 17-кеңсе. Қатты адассаңыз, төменнен қоңырау шалыңыз: жолды айтып береміз.',
        ru: 'Астана, улица Кенесары, дом 8, 14-й этаж, офис 17. Если заблудились, позвоните снизу: подскажем дорогу.',
        en: '8 Kenesary Street, 14th floor, office 17, Astana. If you get lost, call from downstairs and we will guide you.',
      },
    },
    { heading: { kk: 'Қашан келуге болады', ru: 'Когда приходить', en: 'When to come' } },
    {
      paragraph: {
        kk: 'Күн сайын 10:00-ден 19:00-ге дейін, жексенбі — демалыс күні. Уақыт — Астана уақыты. Мереке күндеріндегі өзгерістер осы сайттың төменгі жағында көрсетіледі.',
        ru: 'Ежедневно с 10:00 до 19:00, воскресенье — выходной. Время астанинское. Изменения в праздничные дни указаны внизу страниц этого сайта.',
        en: 'Daily from 10:00 to 19:00, closed on Sunday; the time is that of Astana. Changes on public holidays are shown at the foot of this site’s pages.',
      },
    },
    { heading: { kk: 'Телефон', ru: 'Телефон', en: 'Phone' } },
    {
      paragraph: {
        kk: '+7 7172 76 00 00. Қазақша, орысша және ағылшынша жауап береміз.',
        ru: '+7 7172 76 00 00. Отвечаем на казахском, русском и английском.',
        en: '+7 7172 76 00 00. We answer in Kazakh, Russian and English.',
      },
    },
    { heading: { kk: 'Материалдарды пайдалану', ru: 'Как использовать наши материалы', en: 'Using our materials' } },
    {
      paragraph: {
        kk: 'Мәтіндерді көшіріп басуға болады, тек олар алынған бетке сілтеме беріңіз. Әңгімелеушімен сөйлескіңіз келсе, алдымен бізге хабарласыңыз: байланыс деректерін оның келісімінсіз бермейміз.',
        ru: 'Тексты можно перепечатывать со ссылкой на страницу, с которой они взяты. Если хотите поговорить с рассказчиком, сначала свяжитесь с нами: без его согласия мы контактов не передаём.',
        en: 'You may reprint our texts with a link to the page they come from. If you would like to speak with a storyteller, ask us first: we pass on no contact without their consent.',
      },
    },
  ],
}
