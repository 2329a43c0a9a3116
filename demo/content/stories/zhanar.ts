import type { StoryContent } from '#demo/content-types.ts'

/** Deliberately not public in English: the draft waits, and the English site shows the original and says so. */
export const zhanar: StoryContent = {
  publishedIn: ['ru', 'kk'],
  storyteller: { kk: 'Жанар', ru: 'Жанар', en: 'Zhanar' },
  eventDate: '2019-06-09',
  topics: ['firstTime'],
  quote: {
    kk: 'Билік дегеніміз — әрқайсымыз, бәріміз біргеміз.',
    ru: 'Власть — это каждый из нас, это все мы вместе.',
    en: 'Power is every one of us together.',
  },
  text: {
    kk: {
      title: 'Билік дегеніміз — бәріміз',
      summary: 'Жанар үшін 2019 жылғы маусымдағы тәуелсіз бақылау қоғамдық өмірге жасалған алғашқы қадам әрі қорқыныш пен күш туралы сабақ болды.',
      body: [
        '2019 жылдың маусымына дейін мен қоғамдық өмірге араласып көрмеген едім. Алғашқы тәжірибем кезектен тыс президент сайлауы болды: оған тәуелсіз бақылаушы ретінде қатыстым. Қатты толқыдым, өйткені сол күні өзіме және атқаратын ісіме қандай жауапкершілік жүктелгенін жақсы түсіндім.',
        'Бақылау маған екі нәрсені үйретті. Біріншісі — жарқын нәрсе. Халықтың үні, құқықтары мен мүмкіндіктері біз ойлап жүргеннен әлдеқайда үлкен, әлдеқайда салмақты екен. Біз оларды елеусіз нәрсе деп қабылдауға үйреніп қалғанбыз, ал сайлау учаскесінде тұрғанда мүлде олай емес екенін көресің.',
        'Екіншісі — ауыр нәрсе. Мен жүйенің әділетсіздігін сезіндім және қарапайым адамдардың, өз отандастарымның бойындағы қорқынышты көрдім. Мұны өкінішпен айтамын.',
        'Сондықтан халқыма бір қарапайым ойды айтқым келеді. Біз билік деп үкіметті және шенеуніктерді атап үйренгенбіз. Бірақ мәселе оларда емес. Билік дегеніміз — әрқайсымыз, бәріміз біргеміз. Мұны неғұрлым ерте түсінсек, ортақ үніміз соғұрлым сенімді естіледі.',
      ],
    },
    ru: {
      title: 'Власть — это все мы',
      summary: 'Для Жанар независимое наблюдение в июне 2019 года стало первым шагом в общественную жизнь и уроком о страхе и о силе.',
      body: [
        'До июня 2019 года я ни разу не участвовала в общественной жизни. Первым опытом стали внеочередные президентские выборы: на них я пришла независимым наблюдателем. Было волнительно, ведь я хорошо понимала, какая ответственность лежит на мне и на моей работе в этот день.',
        'Наблюдение научило меня двум вещам. Первая — светлая. Голос людей, их права и возможности гораздо больше и весомее, чем мы привыкли думать. Мы сами относимся к ним как к чему-то незначительному, а на участке становится видно, что это совсем не так.',
        'Вторая — тяжёлая. Я почувствовала несправедливость системы и увидела страх обычных людей, моих сограждан. Говорю об этом с сожалением.',
        'Поэтому своему народу мне хочется сказать простую вещь. Властью мы привыкли называть правительство и чиновников, но дело не в них. Власть — это каждый из нас, это все мы вместе. И чем раньше мы это поймём, тем увереннее прозвучит наш общий голос.',
      ],
    },
    en: {
      title: 'Power is all of us',
      summary: 'For Zhanar, independent observation in June 2019 was a first step into civic life, and a lesson about fear and about strength.',
      body: [
        'Until June 2019 I had never taken part in public life. My first experience was the early presidential election: I came to it as an independent observer. I was very nervous, because I could feel how much responsibility lay on my work that day.',
        'Observation taught me two things. The first one is bright. What people can do, what they have a right to and how far their voice carries is far more than we are used to thinking. We tend to treat our own possibilities as something small; at the polling station I saw that they are not.',
        'The second one is heavier. I also met the unfairness of the system and saw fear in ordinary people, my fellow citizens. I say so with regret.',
        'That is why I would like to say one simple thing to my people. We are used to calling the government and the officials “the power”. It is not only them, and not mainly them. Power is every one of us together.',
      ],
    },
  },
}
