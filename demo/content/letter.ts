import type { LetterContent } from '#demo/content-types.ts'

/** The first letter of the newsletter, as if it had gone out: a page of the archive to look at. */
export const letter: LetterContent = {
  subject: {
    kk: 'Учаскедегі жиырма сағат және жаңадан бастағандарға тренинг',
    ru: 'Двадцать часов на участке и тренинг для начинающих',
    en: 'Twenty hours at a polling station, and a training for beginners',
  },
  preheader: {
    kk: 'Бейімбеттің әңгімесі және алдағы кездесу',
    ru: 'История Беимбета и ближайшая встреча',
    en: 'Beimbet’s story, and what is coming up',
  },
  body: [
    {
      kk: 'Сәлеметсіз бе! Осы хатпен жаңалықтар хатымызды бастаймыз: шамамен айына бір рет, бір әңгіме және алда не болатыны.',
      ru: 'Здравствуйте! С этого письма начинается наша рассылка: примерно раз в месяц, одна история и то, что впереди.',
      en: 'Hello! This issue is the first of our newsletter: about once a month, one story and what lies ahead.',
    },
    'story',
    {
      kk: 'Өзіңіз де байқап көргіңіз келе ме? Негіздерден бастаңыз, тәжірибе қажет емес.',
      ru: 'Хотите попробовать сами? Начните с основ, опыт не нужен.',
      en: 'Would you like to try it yourself? Start with the basics; no experience is needed.',
    },
    'event',
    {
      kk: 'Бұл хат — үлгі: жаңалықтар хаты сайтта қалай көрінетінін көрсетеді.',
      ru: 'Это письмо — пример: так рассылка выглядит на сайте.',
      en: 'This issue is a sample: it shows how the newsletter looks on the site.',
    },
  ],
}
