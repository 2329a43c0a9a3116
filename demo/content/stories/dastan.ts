import type { StoryContent } from '#demo/content-types.ts'

export const dastan: StoryContent = {
  publishedIn: ['ru', 'kk', 'en'],
  storyteller: { kk: 'Дастан', ru: 'Дастан', en: 'Dastan' },
  eventDate: '2019-06-09',
  place: { kk: 'Алматы', ru: 'Алматы', en: 'Almaty' },
  topics: ['pressure', 'acts'],
  cover: 'coverWing',
  contentNotice: {
    kk: 'Әңгімеде бақылаушыға жасалған қысым мен қоқан-лоққы туралы айтылады.',
    ru: 'В рассказе есть угрозы и давление на наблюдателя.',
    en: 'This story describes threats and pressure on an observer.',
  },
  text: {
    kk: {
      title: '«Солай болуы керек пе еді?»',
      summary: 'Алматыда Дастан комиссияға бюллетеньдерге қол қойылуы тиіс екенін ескертті, сол үшін оны полициямен қорқытты.',
      body: [
        '2019 жылдың көктемі бұрын саясатқа қызықпаған көп адамды оятты. Солардың бірі — Дастан. Президент сайлауы болатынын естігенде, ол шетте қалғысы келмейтінін түсінді. Бірақ ұзақ ойланып, дайындықтан қалып қоя жаздады: «Еркіндік қанаты» қорына өтінімін ең соңғы күні жіберді.',
        'Заңды және түрлі жағдайларды талдау барысында Дастан бірдеңені өзгертуге шамасы келетінін сезді. Дауыс беруден бір күн бұрын Алматыдағы өз учаскесіне тіркелуі керек еді, ол қарттар үйінде орналасқан екен. Басқа бақылаушылар комиссияны да, төрағаны да жақсы таниды болып шықты; бірнеше сағаттан кейін Дастан мұның себебін ұқты: олар сол үйдің тұрғындары еді.',
        'Әнұран шырқалып, дауыс беру белгіленген уақыттан он минут ерте басталды. Таңертеңнен жанжалдасқысы келмеген Дастан бәрін үнсіз жазып отырды, екі-үш сағаттың ішінде бірнеше бұзушылықты тіркеді. Бюллетеньдерге қол қойылуы тиіс дегенде, комиссия мүшелері таңғалып: «Солай болуы керек пе еді?» — деп сұрады.',
        'Ең қиыны ол қолы қойылмаған бюллетеньдердің жарамсыз саналатынын ескерткеннен кейін басталды. Оны полициямен қорқытып, учаскеден шығарып жібермек болды. Төраға жеке басына тиісіп, тәрбиесін сөз етті, кім жібергенін, кімнің жеңгенін қалайтынын, жүйені өзгертемін деп ойлай ма екенін сұрады.',
        'Бірнеше сағаттан соң Дастан Қор қызметкерлеріне қоңырау шалды. Алматы бойынша үйлестіруші мен басқа қордағы әріптесі келді, олар жәшікке түсіп кеткен қолы жоқ бюллетеньдер жөнінде бірге дауласты. Хаттаманы алғанда ол қуаныш, өкініш, ащы ыза мен алғысты қатар сезінді; жүйеге сызат түскенін де аңғарды. Бәрін өз көзімен көріп, азаматтық борышын өтегеніне қуанады, осы мүмкіндік үшін Қорға рақмет айтады.',
      ],
    },
    ru: {
      title: '«А что, так надо?»',
      summary: 'В Алматы Дастан напомнил комиссии, что на бюллетенях должны стоять подписи, и после этого ему угрожали полицией.',
      body: [
        'Весна 2019 года встряхнула многих, кто раньше политикой не интересовался. Дастан — один из них. Узнав о президентских выборах, он понял, что не хочет оставаться в стороне. Но раздумывал так долго, что едва не опоздал: заявку на обучение в фонде «Еркіндік қанаты» он отправил в последний день.',
        'Разбирая закон и разные случаи из практики, Дастан почувствовал, что способен что-то изменить. Накануне голосования нужно было зарегистрироваться на своём участке в Алматы — он находился в доме престарелых. Остальные наблюдатели, как оказалось, хорошо знали и комиссию, и председателя; через несколько часов он понял почему: они здесь же и жили.',
        'Прозвучал гимн, и голосование началось — на десять минут раньше положенного. Ссориться с самого утра Дастану не хотелось, поэтому он молча всё записывал и за пару часов зафиксировал несколько нарушений. Когда он заметил, что бюллетени должны быть подписаны, в комиссии удивились: разве так и надо?',
        'Самое трудное началось, когда он предупредил, что неподписанные бюллетени считаются недействительными. Его пугали полицией, хотели удалить, а председатель перешёл на личности: ругал воспитание, спрашивал, кто его подослал, чьей победы он добивается и неужели надеется изменить систему.',
        'Через несколько часов Дастан стал звонить сотрудникам фонда. Приехали координатор по Алматы и коллега из другого фонда; вместе они спорили о бюллетенях без подписи, которые оказались в урне. Получая протокол, он чувствовал сразу всё: радость, сожаление, горечь, злость, благодарность. И ещё — что система дала трещину. Он рад, что увидел это своими глазами, исполнил гражданский долг, и благодарит фонд за такую возможность.',
      ],
    },
    en: {
      title: '“Is that how it should be?”',
      summary: 'In Almaty, Dastan pointed out that the ballots carried no signatures, and was met with threats for hours.',
      body: [
        'The spring of 2019 stirred up many people who had never cared for politics, and Dastan was one of them. Hearing of the presidential election, he did not want to stand aside, yet he hesitated so long that his application for the Erkindik qanaty Foundation training went in on the very last day.',
        'Going through the law and various cases, he felt he could change something. His polling station in Almaty was in a retirement home. The other observers knew the commission and its chair well; a few hours later he understood that they lived there.',
        'The anthem sounded and voting began, ten minutes ahead of schedule. Not wishing to quarrel at once, Dastan quietly wrote everything down and soon had several violations recorded. When he remarked that ballots must be signed, the commission asked: was that really how it should be?',
        'Things grew heated after he warned them that unsigned ballots are not valid. He was threatened with the police and with removal; the chair spoke ill of his upbringing, asked who had sent him, whose victory he wanted, and whether he thought he could change the system.',
        'After some hours Dastan called the Foundation. The Almaty coordinator and a colleague from another foundation came, and together they argued over the unsigned ballots in the box. Receiving the results protocol, he felt joy, regret, bitterness, anger and gratitude at once, and a sense that the system had cracked. He is glad he did his civic duty and thanks the Foundation.',
      ],
    },
  },
}
