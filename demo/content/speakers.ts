import type { SpeakerContent } from '#demo/content-types.ts'

/** Made up, and marked so. */
export const speakers = {
  aisulu: {
    name: { kk: 'Айсұлу Нұрбек', ru: 'Айсулу Нурбек', en: 'Aisulu Nurbek' },
    role: {
      kk: 'Сайлауды бақылау бойынша тренер',
      ru: 'Тренер по наблюдению за выборами',
      en: 'Election observation trainer',
    },
    bio: {
      kk: 'Профиль үлгісі. Айсұлу алғаш рет бақылаушы болатындарды үйретеді: учаске ашылғанға дейін нені тексеру керек, актіні қалай жасау керек, айналадағылар дауыс көтергенде сабыр сақтау жолдары қандай.',
      ru: 'Пример профиля. Айсулу учит тех, кто наблюдает впервые: что проверить до открытия участка, как составить акт и как сохранять спокойствие, когда вокруг повышают голос.',
      en: 'Sample profile. Aisulu teaches first-time observers: what to check before the doors open, how to write a violation report and how to stay calm when voices rise.',
    },
    languages: ['kk', 'ru'],
  },
  timur: {
    name: { kk: 'Тимур Садық', ru: 'Тимур Садык', en: 'Timur Sadyk' },
    role: {
      kk: 'Цифрлық қауіпсіздік жөніндегі кеңесші',
      ru: 'Консультант по цифровой безопасности',
      en: 'Digital security consultant',
    },
    bio: {
      kk: 'Профиль үлгісі. Тимур белсенділер мен журналистерге телефонын, аккаунттарын және жазбаларын күнделікті жұмысқа кедергі келтірмей қорғауға көмектеседі.',
      ru: 'Пример профиля. Тимур помогает активистам и журналистам защищать телефоны, аккаунты и записи так, чтобы это не мешало работать.',
      en: 'Sample profile. Timur helps activists and journalists protect phones, accounts and recordings without turning daily work into a burden.',
    },
    languages: ['ru', 'en'],
  },
  elena: {
    name: { kk: 'Елена Ветрова', ru: 'Елена Ветрова', en: 'Elena Vetrova' },
    role: {
      kk: 'Адам құқықтары жөніндегі заңгер',
      ru: 'Юрист по правам человека',
      en: 'Human rights lawyer',
    },
    bio: {
      kk: 'Профиль үлгісі. Елена бейбіт жиналыстар туралы заңды қарапайым тілмен түсіндіреді және сүйенуге болатын нормаларды қайдан іздеу керегін көрсетеді.',
      ru: 'Пример профиля. Елена простыми словами объясняет закон о мирных собраниях и показывает, где искать нормы, на которые можно опереться.',
      en: 'Sample profile. Elena explains the law on peaceful assemblies in plain words and shows where to look for the wording you can rely on.',
    },
    languages: ['ru', 'kk', 'en'],
  },
} satisfies Record<string, SpeakerContent>
