import { words } from '#lib/words.ts'

export const anonymity = {
  button: {
    stories: words('Make anonymous…', 'Убрать имя…', 'Есімді алу…'),
    speakers: words('Take this person off the site…', 'Убрать человека с сайта…', 'Адамды сайттан алу…'),
  },
  help: {
    stories: words(
      'Finds the name in all languages and drafts, gives new addresses and forgets the old ones and older versions.',
      'Находит имя во всех языках и черновиках, даёт новые адреса, забывает прежние адреса и старые версии.',
      'Есімді барлық тілден және нобайлардан табады, жаңа мекенжай береді, бұрынғы мекенжайлар мен ескі нұсқаларды ұмытады.',
    ),
    speakers: words(
      'Withdraws the page in all languages and forgets its addresses and older versions.',
      'Снимает страницу на всех языках, забывает её адреса и старые версии.',
      'Бетті барлық тілде алып тастайды, мекенжайлары мен ескі нұсқаларын ұмытады.',
    ),
  },
  looking: words('Searching…', 'Идёт поиск…', 'Ізделіп жатыр…'),
  words: words('Words to search for, one a line', 'Какие слова искать, по одному в строке', 'Ізделетін сөздер, әр жолға біреуден'),
  wordsHelp: words(
    'Add nicknames, other names, a village. Endings and Latin spellings are found by themselves.',
    'Добавьте прозвища, другие имена, село. Окончания и латиница находятся сами.',
    'Бүркеншік атын, басқа есімдерін, ауылын қосыңыз. Жалғаулар мен латынша жазылуы өздігінен табылады.',
  ),
  again: words('Search again', 'Искать снова', 'Қайта іздеу'),
  found: words('Where the name stands', 'Где стоит имя', 'Есім қайда тұр'),
  none: words('The name was not found in the texts.', 'В текстах имя не нашлось.', 'Мәтіндерден есім табылмады.'),
  shared: words('All languages', 'Все языки', 'Барлық тіл'),
  instead: words('Instead of “{spelling}”', 'Вместо «{spelling}»', '«{spelling}» орнына'),
  change: words('replace', 'заменить', 'ауыстыру'),
  stays: words('stays: another word', 'остаётся: другое слово', 'қалады: басқа сөз'),
  layers: {
    public: words('public', 'на сайте', 'сайтта'),
    draft: words('draft', 'черновик', 'нобай'),
    picture: words('picture', 'изображение', 'сурет'),
  },
  addresses: words('New addresses', 'Новые адреса', 'Жаңа мекенжайлар'),
  act: words('Take the name away', 'Убрать имя', 'Есімді алып тастау'),
  actHelp: words(
    'It holds at once, in all languages. Older versions cannot be restored afterwards.',
    'Действует сразу и на всех языках. Старые версии потом не вернуть.',
    'Бірден, барлық тілде күшіне енеді. Ескі нұсқаларды кейін қайтару мүмкін емес.',
  ),
  done: words('The name is taken away.', 'Имя убрано.', 'Есім алынды.'),
  clean: words('Nothing of it is left in this document.', 'В этом документе от него ничего не осталось.', 'Бұл құжатта одан ештеңе қалмады.'),
  left: words(
    'Places are left in the text. Replace them here and press once more, or correct them in the form.',
    'В тексте остались места. Замените их здесь и нажмите ещё раз или исправьте в форме.',
    'Мәтінде қалған жерлер бар. Осында ауыстырып, тағы бір рет басыңыз немесе формада түзетіңіз.',
  ),
  close: words('Close and load the form anew', 'Закрыть и обновить форму', 'Жабу және форманы жаңарту'),
  standing: words('What stays standing', 'Что останется', 'Не қалады'),
  standingHelp: words(
    'Look at each of these yourself: they are not changed here.',
    'Просмотрите каждое сами: здесь они не меняются.',
    'Бұларды өзіңіз қарап шығыңыз: осы жерде олар өзгермейді.',
  ),
  names: words('names: {count}', 'имя: {count}', 'есім: {count}'),
  links: words('leads here', 'ведёт сюда', 'осында апарады'),
  beyond: words(
    'Search engines, copies in browsers and backups may keep the old page; ask search engines to remove the old addresses.',
    'Старая страница может остаться у поисковиков, в браузерах и резервных копиях; попросите поисковики удалить старые адреса.',
    'Ескі бет іздеу жүйелерінде, браузерлерде және сақтық көшірмелерде қалуы мүмкін; іздеу жүйелерінен ескі мекенжайларды өшіруді сұраңыз.',
  ),
  oplog: words(
    'The database’s own journal of writes still holds the old words, for about {count} h at the pace so far.',
    'Собственный журнал записей базы ещё хранит прежние слова, при нынешней нагрузке около {count} ч.',
    'Дерекқордың өз жазба журналы бұрынғы сөздерді әлі сақтайды, қазіргі қарқынмен шамамен {count} сағат.',
  ),
  noOplog: words(
    'How long the database’s own journal holds the old words cannot be read from here: ask whoever runs it.',
    'Сколько собственный журнал базы хранит прежние слова, отсюда не видно: спросите того, кто её обслуживает.',
    'Дерекқордың өз журналы бұрынғы сөздерді қанша сақтайтыны осы жерден көрінбейді: оны жүргізетін адамнан сұраңыз.',
  ),
}
