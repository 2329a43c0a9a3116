import type { PageContent } from '#demo/content-types.ts'

export const about: PageContent = {
  slug: { kk: 'qor-turaly', ru: 'o-fonde', en: 'about' },
  title: { kk: 'Қор туралы', ru: 'О фонде', en: 'About the Foundation' },
  summary: {
    kk: '«Еркіндік қанаты» қоғамдық қоры 2015 жылдан бері адам құқықтарын үйретеді және дауысы естілмей қалатындардың әңгімелерін сақтайды.',
    ru: 'Общественный фонд «Еркіндік қанаты» с 2015 года учит правам человека и сохраняет рассказы тех, чей голос обычно не слышен.',
    en: 'Since 2015 the public foundation “Erkindik qanaty” has taught human rights and kept the stories of people who are seldom heard.',
  },
  body: [
    { heading: { kk: 'Немен айналысамыз', ru: 'Что мы делаем', en: 'What we do' } },
    {
      paragraph: {
        kk: 'Біз адамдарға өз құқықтарын түсінуге және оларды қорғауға көмектесеміз. Жұмысымыз үш нәрседен тұрады:',
        ru: 'Мы помогаем людям понять свои права и отстоять их. Наша работа состоит из трёх частей:',
        en: 'We help people understand their rights and stand up for them. Our work has three parts:',
      },
    },
    {
      list: [
        {
          kk: 'адам құқықтары туралы сабақтар: заңды оқып, нақты жағдайларды бірге талдаймыз;',
          ru: 'занятия о правах человека: читаем закон и вместе разбираем настоящие случаи;',
          en: 'classes on human rights: we read the law and work through real cases together;',
        },
        {
          kk: 'сайлаудың тәуелсіз бақылаушыларын дайындау және сайлау күні оларға қолдау көрсету;',
          ru: 'подготовка независимых наблюдателей на выборах и поддержка в день голосования;',
          en: 'training of independent election observers, and support on the day of the vote;',
        },
        {
          kk: 'өз көзімен көргендердің әңгімелері: оларды үш тілде жариялаймыз.',
          ru: 'рассказы тех, кто видел всё сам: мы публикуем их на трёх языках.',
          en: 'the stories of those who were there: we publish them in three languages.',
        },
      ],
    },
    { image: 'aboutWing' },
    { heading: { kk: 'HR Hub', ru: 'HR Hub', en: 'HR Hub' } },
    {
      paragraph: {
        kk: 'HR Hub — қордың Астанадағы тренинг залы. Мұнда сабақтар мен кездесулер өтеді. Не болып жатқанын білгіңіз келсе, жұмыс уақытында келіңіз немесе қоңырау шалыңыз.',
        ru: 'HR Hub — тренинговый зал фонда в Астане. Здесь проходят занятия и встречи. Чтобы узнать, что происходит сейчас, зайдите в часы работы или позвоните.',
        en: 'HR Hub is the Foundation’s training room in Astana, where classes and meetings take place. To find out what is on, come by during opening hours or call.',
      },
    },
    { heading: { kk: '2019 жылғы 9 маусым', ru: '9 июня 2019 года', en: '9 June 2019' } },
    {
      paragraph: {
        kk: 'Сол күні Қазақстанда кезектен тыс президент сайлауы өтті. Қормен бірге дайындалған бақылаушылар учаскелерде не көргенін айтып берді. Біреуі жиырма сағат бойы тұрды, біреуі жалғыз актімен комиссияны заңды орындауға көндірді. Осы әңгімелерді біз олар қалай айтса, солай сақтаймыз.',
        ru: 'В этот день в Казахстане прошли внеочередные президентские выборы. Наблюдатели, которые готовились вместе с фондом, рассказали, что увидели на участках. Кто-то провёл там двадцать часов, кто-то одним актом заставил комиссию соблюдать закон. Мы бережём эти рассказы такими, какими их нам доверили.',
        en: 'On that day Kazakhstan held an early presidential election. Observers who had prepared with the Foundation told us what they saw at their polling stations. One stayed for twenty hours; another, with a single violation report, made a commission follow the law. We keep these stories as they were entrusted to us.',
      },
    },
    { heading: { kk: 'Осы сайт туралы', ru: 'Об этом сайте', en: 'About this site' } },
    {
      paragraph: {
        kk: 'Сайт үш тілде жұмыс істейді. Мәтін әлі аударылмаған болса, оны түпнұсқа тілінде көрсетіп, бұл туралы ашық айтамыз. Сайт оқырманды бақыламайды: мұнда санауыш та, жарнама да, бөгде серверлерге сұрау да жоқ.',
        ru: 'Сайт работает на трёх языках. Если текст ещё не переведён, мы показываем его на языке оригинала и прямо говорим об этом. Сайт не следит за читателем: здесь нет ни счётчиков, ни рекламы, ни обращений к чужим серверам.',
        en: 'The site works in three languages. When a text has not been translated yet, we show it in its original language and say so. The site does not track its readers: no counters, no advertising, no requests to other hosts.',
      },
    },
  ],
}
