import type { EventContent } from '#demo/content-types.ts'

/** Made up, and marked so. Days are counted from the one on which the demo content is loaded. */
export const events: EventContent[] = [
  {
    days: 21,
    from: '11:00',
    to: '17:00',
    mode: 'room',
    speakers: ['aisulu'],
    languages: ['kk', 'ru'],
    topics: ['firstTime', 'acts'],
    capacityRoom: 25,
    title: {
      kk: 'Сайлауды бақылау негіздері',
      ru: 'Наблюдение за выборами: основы',
      en: 'Election observation: the basics',
    },
    summary: {
      kk: 'Бір күн: учаске ашылғаннан хаттама көшірмесін алғанға дейін.',
      ru: 'Один день: от открытия участка до копии протокола.',
      en: 'One day, from the opening of the polling station to the copy of the results protocol.',
    },
    body: {
      kk: 'Бақылаушының құқықтары мен міндеттерін талдаймыз, заңның қажетті баптарын оқимыз, қиын әңгімелерді жаттықтырамыз. Соңында әр қатысушы оқу актісін жасайды. Тәжірибе талап етілмейді.',
      ru: 'Разберём права и обязанности наблюдателя, прочитаем нужные статьи закона и отработаем трудные разговоры. В конце каждый составит учебный акт. Опыт не требуется.',
      en: 'We go through the rights and duties of an observer, read the parts of the law you will need and rehearse difficult conversations. At the end everyone writes a practice violation report. No experience required.',
    },
  },
  {
    days: 33,
    from: '18:30',
    to: '20:30',
    mode: 'online',
    speakers: ['timur'],
    languages: ['ru'],
    topics: [],
    capacityOnline: 40,
    joinUrl: 'https://meet.example.org/qanat-demo-1',
    title: {
      kk: 'Жаңадан бастағандарға цифрлық қауіпсіздік',
      ru: 'Цифровая безопасность для начинающих',
      en: 'Digital security for beginners',
    },
    summary: {
      kk: 'Құпиясөз, екі факторлы кіру, сақтық көшірме: талай мәселеден құтқаратын екі сағат.',
      ru: 'Пароли, двухфакторный вход, резервные копии: два часа, которые избавят от проблем.',
      en: 'Passwords, two-factor sign-in, backups: two hours that spare you trouble.',
    },
    body: {
      kk: 'Күнде пайдаланатын телефоныңызды ала келіңіз. Құлыптау мен екі факторлы кіруді бірге баптаймыз, мессенджерлердің не сақтайтынын тексереміз. Соңында қысқаша тексеру тізімін аласыз.',
      ru: 'Возьмите телефон, которым пользуетесь каждый день. Шаг за шагом настроим блокировку и двухфакторный вход, проверим, что хранят мессенджеры. В конце вы получите короткий чек-лист.',
      en: 'Bring the phone you use every day. Step by step we will lock it, set up two-factor sign-in and check what your messengers store. You leave with a short checklist.',
    },
  },
  {
    days: 47,
    from: '18:30',
    to: '20:30',
    mode: 'hybrid',
    speakers: ['elena'],
    languages: ['kk', 'ru'],
    topics: ['pressure'],
    capacityRoom: 30,
    capacityOnline: 60,
    joinUrl: 'https://meet.example.org/qanat-demo-2',
    title: {
      kk: 'Бейбіт жиналыс бостандығы: заң не дейді',
      ru: 'Свобода мирных собраний: что говорит закон',
      en: 'Freedom of peaceful assembly: what the law says',
    },
    summary: {
      kk: 'Заңды бірге оқып, халықаралық стандарттармен салыстырамыз.',
      ru: 'Вместе читаем закон и сравниваем его с международными стандартами.',
      en: 'We read the law together and compare it with international standards.',
    },
    body: {
      kk: 'Жиналыс деп не танылады, билік органдарына қашан және қалай хабарланады, полицияның неге құқығы бар, неге жоқ, шешімге қалай шағым жасалады. Сұрақтарыңызбен келіңіз; бұл — жеке заң кеңесі емес.',
      ru: 'Что считается собранием, когда и как уведомляют власти, что полиция вправе делать, а чего не вправе, как обжаловать решение. Приходите с вопросами; индивидуальной юридической консультацией встреча не является.',
      en: 'What counts as an assembly, when and how authorities are notified, what the police may and may not do, and how a decision is appealed. Bring your questions; this is not individual legal advice.',
    },
  },
  {
    days: -30,
    from: '12:00',
    to: '15:00',
    mode: 'room',
    speakers: ['aisulu', 'elena'],
    languages: ['kk'],
    topics: ['acts'],
    capacityRoom: 20,
    title: {
      kk: 'Акт және бейнежазба: бұзушылықты қалай тіркеу керек',
      ru: 'Акты и видео: как фиксировать нарушения',
      en: 'Violation reports and video: recording violations',
    },
    summary: {
      kk: 'Тексеруге төтеп беретін құжаттар туралы практикалық сабақ.',
      ru: 'Практическое занятие о документах, которые выдержат проверку.',
      en: 'A practical class on documents that stand up to scrutiny.',
    },
    body: {
      kk: 'Актіде не болуы тиіс, оған кім қол қояды және неше дана керек; сайлаушыларға кедергі келтірмей, жеке өміріне қол сұқпай қалай түсіруге болады; файлдарды қалай сақтау керек.',
      ru: 'Что должно быть в акте, кто его подписывает и сколько нужно экземпляров; как снимать, не мешая избирателям и не нарушая их частную жизнь; как сохранить файлы.',
      en: 'What a violation report must contain, who signs it and how many copies you need; how to film without disturbing voters or violating their privacy; how to keep the files safe.',
    },
    materials: {
      kk: [
        { title: 'Акт үлгісі, бір бет', url: 'https://example.org/qanat/akt-ulgisi.pdf', licence: 'CC BY 4.0', language: 'kk' },
        { title: 'Түсірілім ережелері: жадынама', url: 'https://example.org/qanat/tusirilim.pdf', licence: 'CC BY 4.0', language: 'kk' },
      ],
      ru: [
        { title: 'Образец акта, одна страница', url: 'https://example.org/qanat/obrazets-akta.pdf', licence: 'CC BY 4.0', language: 'ru' },
        { title: 'Правила съёмки: памятка', url: 'https://example.org/qanat/pravila-syomki.pdf', licence: 'CC BY 4.0', language: 'ru' },
      ],
      en: [
        { title: 'A sample violation report on one page', url: 'https://example.org/qanat/sample-report.pdf', licence: 'CC BY 4.0', language: 'en' },
        { title: 'Filming on site: a reminder', url: 'https://example.org/qanat/filming.pdf', licence: 'CC BY 4.0', language: 'en' },
      ],
    },
    recording: 'https://example.org/qanat/acts-and-video',
  },
  {
    days: 12,
    from: '18:30',
    to: '20:30',
    mode: 'room',
    cancelled: true,
    speakers: ['aisulu'],
    languages: ['kk', 'ru'],
    topics: ['pressure'],
    capacityRoom: 25,
    title: {
      kk: 'Бақылаушыға қысым: қалай жауап беруге болады',
      ru: 'Давление на наблюдателя: как ответить',
      en: 'Pressure on observers: how to answer it',
    },
    summary: {
      kk: 'Күрделі жағдайларды рөлдерге бөліп жаттығу.',
      ru: 'Разбираем трудные случаи по ролям.',
      en: 'Difficult situations, rehearsed in roles.',
    },
    body: {
      kk: 'Учаскеде орныңыздан тұрғызса, түсіруге тыйым салса не полиция шақырса, не айтуға және не жазып қалдыруға болады. Екі-екіден жаттығамыз, содан кейін бірге талқылаймыз.',
      ru: 'Что сказать и что записать, если на участке вас пересаживают, запрещают снимать или вызывают полицию. Тренируемся в парах, затем обсуждаем вместе.',
      en: 'What to say and what to write down when you are moved to another seat, told to stop filming or threatened with the police. We practise in pairs and then talk it over together.',
    },
  },
]
