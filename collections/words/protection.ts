import { words } from '#lib/words.ts'

/** What the box of a protection asks before it lowers it, by the name of the field. Without a consent nothing can be public. */
export const lowering = {
  anonymous: {
    ask: words('Show the storyteller’s name?', 'Показать имя рассказчика?', 'Әңгімелеушінің есімі көрсетілсін бе?'),
    confirm: words('Show the name', 'Показать имя', 'Есімді көрсету'),
    public: words(
      'The names written under “Storyteller” can be read on the site at once, in these languages: {languages}. The link to a speaker was taken away with the name: choose it again if it belongs here.',
      'Имена, записанные в поле «Рассказчик», сразу станут видны на сайте, языки: {languages}. Связь со спикером убрана вместе с именем: если она нужна, выберите его заново.',
      '«Әңгімелеуші» өрісінде жазылған есімдер сайтта мына тілдерде бірден көрінеді: {languages}. Спикермен байланыс есіммен бірге алынған: керек болса, оны қайта таңдаңыз.',
    ),
    done: words('The story is no longer without a name.', 'История больше не без имени.', 'Әңгіме енді есімсіз емес.'),
  },
  hidePhoto: {
    ask: words('Show the photo?', 'Показывать фото?', 'Фото көрсетілсін бе?'),
    confirm: words('Show the photo', 'Показывать фото', 'Фотоны көрсету'),
    public: words(
      'The photo appears at once on the person’s page ({languages}) and wherever they are named as a speaker, and anybody can open its file.',
      'Фото сразу появится на странице человека ({languages}) и везде, где он назван спикером, а файл сможет открыть любой.',
      'Фото адамның бетінде ({languages}) және ол спикер ретінде аталған жердің бәрінде бірден пайда болады, файлын кез келген адам аша алады.',
    ),
    done: words('The photo may be shown.', 'Фото можно показывать.', 'Фотоны көрсетуге болады.'),
  },
  consent: {
    ask: words('Has the person agreed?', 'Человек дал согласие?', 'Адам келісім берді ме?'),
    confirm: words('They have agreed', 'Согласие есть', 'Келісім берді'),
    done: words('The consent is marked.', 'Согласие отмечено.', 'Келісім белгіленді.'),
  },
}

export const protecting = {
  draft: words(
    'Nothing of it is on the site: this opens nothing until a language is published.',
    'На сайте этого нет: пока язык не опубликован, ничего не откроется.',
    'Бұл сайтта жоқ: тіл жарияланғанша ештеңе ашылмайды.',
  ),
  atOnce: words(
    'This holds at once, without a save, and is written down. What you have typed stays in the form.',
    'Это подействует сразу, без сохранения, и будет записано в журнал. Набранное останется в форме.',
    'Бұл сақтаусыз бірден күшіне енеді және журналға жазылады. Жазғаныңыз пішінде қалады.',
  ),
}
