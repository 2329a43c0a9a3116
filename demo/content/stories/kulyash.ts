import type { StoryContent } from '#demo/content-types.ts'

export const kulyash: StoryContent = {
  publishedIn: ['ru', 'kk', 'en'],
  storyteller: { kk: 'Күләш', ru: 'Куляш', en: 'Kulyash' },
  eventDate: '2019-06-09',
  topics: ['acts'],
  text: {
    kk: {
      title: 'Сайлау туралы заңды оқып келген жалғыз адам',
      summary: 'Күләш дайындықтан өтіп, құқығын қорғады және небәрі бір актінің көмегімен комиссияның сайлаушылар тізімін мұқият тексеруіне қол жеткізді.',
      body: [
        '2019 жылғы наурыздан бастап, ел ішінде кезектен тыс президент сайлауы туралы әңгіме қызған кезде, Күләш саяси оқиғаларды күн сайын дерлік бақылап жүрді. Сырттан қарап отыру оған аз еді: қоғамға пайдалы іске өзі араласқысы келді. «Еркіндік қанаты» қоры бақылаушылар жинап жатқанын білгенде, іздегені дәл осы екенін түсінді.',
        'Оны ең алдымен дайындықтың салмақтылығы таңғалдырды. Сабақтар қызықты әрі көңілді өтті: қатысушылар бақылаушының құқықтары мен міндеттерін ғана емес, сайлау күні болуы мүмкін сан түрлі, тіпті ойға келмейтін жағдайларды да талдады. Ал 2019 жылғы 9 маусымда Қор командасынан Лена, Роман және Айгерім күні бойы байланыста болып, даулы сәттерде көмектесіп отырды.',
        'Учаскеге келгенде сайлау заңнамасын ең жақсы білетін адам өзі екені анықталды, бірақ бұл оны қуантқан жоқ. Құқығын дауыс көтеріп қорғауға тура келді. Басқа бақылаушылар да болды, алайда олардың көбі дауыс беру бөлмесінің бұрышындағы орындықтардан тұрмады.',
        'Дегенмен Күләш «учаскеден жолым болды» дейді. Ол бір ғана акт жасады, содан кейін комиссия мүшелері әр сайлаушының тізімде бар-жоғын мұқият тексере бастады. Күн жүйкеге салмақ салды, бірақ ол қатысқанына риза.',
        'Күләш Қорға осындай мүмкіндік бергені және күрделі іске жауапкершілікпен қарағаны үшін алғыс айтады. Алдағы парламент және президент сайлауларында бақылаушылар көбейеді деп үміттенеді: сайлаудың ашықтығын қамтамасыз ететін — солар.',
      ],
    },
    ru: {
      title: 'Единственная, кто читал закон о выборах',
      summary: 'Куляш прошла подготовку, отстаивала свои права и одним-единственным актом добилась того, что на участке стали внимательно сверять списки избирателей.',
      body: [
        'С марта 2019 года, когда в стране заговорили о внеочередных президентских выборах, Куляш стала следить за политикой почти ежедневно. Просто смотреть со стороны ей было мало — хотелось самой сделать что-то полезное для общества. Набор наблюдателей, который объявил фонд «Еркіндік қанаты», оказался как раз такой возможностью.',
        'Больше всего её удивило, насколько всерьёз здесь готовили людей. Занятия проходили живо: участники не только учили права и обязанности наблюдателя, но и разбирали самые разные, порой совершенно невероятные ситуации. А 9 июня 2019 года Лена, Роман и Айгерим из команды фонда целый день были на связи и помогали в спорных случаях.',
        'На участке выяснилось, что лучше всех избирательное законодательство знает именно она, и радости это не принесло. Свои права приходилось отстаивать на повышенных тонах. Другие наблюдатели тоже были, но большинство так и просидело весь день на стульях в углу помещения для голосования.',
        'И всё же Куляш считает, что с участком ей повезло. Она составила всего один акт, после чего члены комиссии наконец начали тщательно проверять, есть ли избиратель в списке. День выдался нервным, но она рада, что приняла в нём участие.',
        'Фонду она благодарна за доверие и ответственный подход к сложному делу. И надеется, что на следующих выборах — и парламентских, и президентских — наблюдателей станет больше: ведь прозрачность обеспечивают именно они.',
      ],
    },
    en: {
      title: 'The only one in the room who had read the election law',
      summary: 'Kulyash came well prepared, argued for her rights and, with a single written violation report, got her polling station to check the voter lists properly.',
      body: [
        'In March 2019, when an early presidential vote was suddenly on everybody’s lips, Kulyash began to follow politics day by day. Watching was not enough for her: she wanted a civic role of her own. A call for observers published by the Erkindik qanaty Foundation looked like the right door to knock on.',
        'What struck her first was how seriously people were prepared. The sessions were lively, and they went beyond a list of rights and duties: the group rehearsed all sorts of situations, including some that sounded absurd. On 9 June 2019 three people from the team, Lena, Roman and Aigerim, stayed on the line and helped her through every dispute.',
        'At the polling station she discovered, without any joy, that nobody knew electoral law better than she did. More than once she had to raise her voice to be heard. There were other observers, but most of them spent the day on their chairs in the corner of the voting room.',
        'Still, she calls her station a lucky one. She had to write only one violation report; after it the commission finally started looking up each voter in the lists with care. The day frayed her nerves, yet she is glad she was there.',
        'She thanks the Foundation for its responsible approach and hopes that both parliamentary and presidential elections will draw more observers. In her view they are the ones who keep the count transparent.',
      ],
    },
  },
}
