import type { StoryContent } from '#demo/content-types.ts'

export const beimbet: StoryContent = {
  publishedIn: ['ru', 'kk', 'en'],
  storyteller: { kk: 'Бейімбет', ru: 'Беимбет', en: 'Beimbet' },
  eventDate: '2019-06-09',
  topics: ['pressure', 'firstTime', 'acts'],
  quote: {
    kk: 'Бір қызығы, осының бәрі маған сенім мен күш берді.',
    ru: 'Как ни странно, от этого я только становился увереннее и сильнее.',
    en: 'Oddly, all of it made me more confident and stronger.',
  },
  figures: {
    kk: [
      { value: 20, label: 'сағат бақылау' },
      { value: 2, label: 'сағат бейнежазба' },
      { value: 20, label: 'минут түскі ас' },
      { value: 4, label: 'бұзушылық туралы акт' },
      { value: 2, label: 'пауэрбанк' },
      { value: 2, label: 'банан' },
      { value: 1, label: 'банка қуат беретін сусын' },
    ],
    ru: [
      { value: 20, label: 'часов наблюдения' },
      { value: 2, label: 'часа видеозаписей' },
      { value: 20, label: 'минут на обед' },
      { value: 4, label: 'акта о нарушениях' },
      { value: 2, label: 'пауэрбанка' },
      { value: 2, label: 'банана' },
      { value: 1, label: 'банка энергетика' },
    ],
    en: [
      { value: 20, label: 'hours of observation' },
      { value: 2, label: 'hours of video' },
      { value: 20, label: 'minutes for lunch' },
      { value: 4, label: 'violation reports' },
      { value: 2, label: 'power banks' },
      { value: 2, label: 'bananas' },
      { value: 1, label: 'can of energy drink' },
    ],
  },
  text: {
    kk: {
      title: 'Жиырма сағат, төрт акт және екі банан',
      summary: 'Бейімбет салтанатты түрде дауыс беремін деген бала күнгі арманынан бас тартып, учаскеде жиырма сағатқа жуық бақылаушы болды.',
      body: [
        'Бала кезімде дауыс беру маған ең үлкен адамдардың ісі болып көрінетін: учаскеге маңызды кейіппен кіресің, белгі қоясың да, бюллетеньді мақтанышпен жәшікке саласың. 2019 жылғы президент сайлауы — менің жасым жеткен алғашқы сайлау еді. Бірақ елдегі жағдай мені басқа таңдауға итермеледі: мен бақылаушы болдым.',
        'Бақылау туралы мүлде дерлік білмейтінмін. Сайлау жарияланған күннен бастап айналамдағы ақпараттың бәрі сол жайында болды, ал мен мұндай жүктемені көтере аламын ба деп көп ойландым. «Еркіндік қанаты» қоғамдық қорының сауалнамасын мамырдың аяғында ғана толтырдым. Кездесулерде бізге бүкіл үдерісті басынан аяғына дейін түсіндірді. Оған Конституция мен сайлау туралы заңды қоссаңыз, дайындыққа онша көп уақыт кетпейді екен.',
        'Дауыс беру күні учаскеде 20 сағаттай болдым. Өрескел бұзушылықтарды көрдім; комиссия заңды білмеді, қысым көрсетті, мені «арнайы бақылау орнына» отырғызбақ болды, жеке өмірім туралы сұрай берді. Бір қызығы, осының бәрі маған сенім мен күш берді.',
        'Сол күннің есебі мынадай: 20 сағат бақылау, жалпы 2 сағат бейнежазба, 20 минут түскі ас, бұзушылық туралы 4 акт, 2 пауэрбанк, 2 банан және 1 банка қуат беретін сусын. Бұл — көп күш алатын, шаршататын тәжірибе. Дегенмен ол мен үшін 2019 жылдың басты оқиғасы, өмірімдегі ең жарқын сәттердің бірі болды.',
        'Осындай мүмкіндік пен қолдау үшін Қорға рақмет. Осы жолдарды оқып отырған сізден өтінерім: бақылаушы болуды жалғастырыңыз немесе бақылаушы болыңыз. Елге мұның пайдасы орасан зор.',
      ],
    },
    ru: {
      title: 'Двадцать часов, четыре акта и два банана',
      summary: 'Беимбет отказался от детской мечты торжественно проголосовать и провёл на участке около двадцати часов, наблюдая за голосованием других.',
      body: [
        'В детстве голосование казалось мне самым взрослым делом на свете: заходишь на участок с важным видом, ставишь отметку и с гордостью опускаешь бюллетень в урну. Президентские выборы 2019 года были первыми, в которых я уже мог участвовать. Но обстановка в стране подтолкнула меня к другому выбору — я пошёл в наблюдатели.',
        'О наблюдении я почти ничего не знал. С того дня, как объявили выборы, вокруг говорили только о них, а я всё сомневался, выдержу ли такую нагрузку. Анкету общественного фонда «Еркіндік қанаты» я заполнил лишь в конце мая. На встречах нам разобрали весь процесс, от начала до конца. Если прибавить к этому Конституцию и закон о выборах, окажется, что подготовка занимает не так уж много времени.',
        'В день голосования я провёл на участке около 20 часов. Я видел грубые нарушения; комиссия не знала закона, давила, пыталась усадить меня на «специальное место для наблюдения» и расспрашивала о личной жизни. Как ни странно, от этого я только становился увереннее и сильнее.',
        'Моя арифметика того дня: 20 часов наблюдения, 2 часа видеозаписей, 20 минут на обед, 4 акта о нарушениях, 2 пауэрбанка, 2 банана и 1 банка энергетика. Опыт изматывающий, сил он требует много. Но для меня это главное событие 2019 года и одно из самых ярких в жизни.',
        'Спасибо фонду за эту возможность и поддержку. А вас, читающих эти строки, прошу: оставайтесь наблюдателями или становитесь ими. Стране от этого огромная польза.',
      ],
    },
    en: {
      title: 'Twenty hours, four reports and two bananas',
      summary: 'Beimbet gave up his very first chance to vote the way he had dreamed of and spent some twenty hours watching how others did it.',
      body: [
        'When I was little, voting looked like the most grown-up thing there is: you walk in, mark your choice and proudly drop the ballot into the box. The 2019 presidential election was the first one I was old enough for. The mood in the country made me choose otherwise: I became an observer.',
        'I knew next to nothing about observation. Everyone around spoke only of the vote, and I kept asking myself whether I could bear such a load. Only at the end of May did I fill in the form of the Erkindik qanaty Foundation. They took us through the whole process. Add the Constitution and the election law, and preparing takes less time than you fear.',
        'On the day itself I stayed for about twenty hours. I saw gross violations; the commission pressed me, did not know the law, tried to seat me in a “special place for observation” and asked about my private life. Oddly, all of it made me more confident and stronger.',
        'My arithmetic of the day: 20 hours on site, 2 hours of video in total, 20 minutes for lunch, 4 violation reports, 2 power banks, 2 bananas and 1 can of energy drink. It was exhausting, and it was my main event of 2019 and one of the brightest of my life.',
        'Thank you to the Foundation for the chance and the support. If you are reading this, please keep observing, or start: our country gains a great deal from it.',
      ],
    },
  },
}
