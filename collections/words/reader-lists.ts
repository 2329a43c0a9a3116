import type { Refusal } from '#domain/newsletter/lists/entry.ts'
import type { FileFault } from '#domain/newsletter/lists/check.ts'
import { type Words, words } from '#lib/words.ts'

/** Lists of subscribers that come in and go out. */
export const readerLists = {
  exports: {
    button: words('Export the list', 'Выгрузить список', 'Тізімді жүктеп алу'),
    heading: words('Export addresses?', 'Выгрузить адреса?', 'Мекенжайлар жүктеп алынсын ба?'),
    body: words(
      'The file shows who reads the newsletter of a human-rights organisation. Keep it nowhere longer than you need it. The export is written down, and administrators are told.',
      'Файл показывает, кто читает рассылку правозащитной организации. Не храните его дольше, чем нужно. Выгрузка записывается, администраторы получат письмо.',
      'Файл құқық қорғау ұйымының жаңалықтар хатын кім оқитынын көрсетеді. Оны қажетінен ұзақ сақтамаңыз. Жүктеп алу журналға жазылады, әкімшілерге хат барады.',
    ),
    all: words('all', 'все', 'барлығы'),
    status: words('State', 'Состояние', 'Күйі'),
    locale: words('Language', 'Язык', 'Тілі'),
    separator: words('Between columns', 'Между столбцами', 'Бағандар арасында'),
    semicolon: words('; as Excel here expects it', '; как ждёт здешний Excel', '; мұндағы Excel күткендей'),
    comma: words(', for other systems', ', для других систем', ', басқа жүйелер үшін'),
    columns: {
      email: words('Email', 'Электронная почта', 'Электрондық пошта'),
      locale: words('Language', 'Язык', 'Тілі'),
      topics: words('Topics', 'Темы', 'Айдарлар'),
      status: words('State', 'Состояние', 'Күйі'),
      since: words('Since (Astana)', 'С какого времени (Астана)', 'Қай уақыттан (Астана)'),
      entered: words('Entered (Astana)', 'Внесён (Астана)', 'Енгізілген (Астана)'),
      source: words('Came by', 'Откуда', 'Қайдан'),
      consentDate: words('Consent date', 'Дата согласия', 'Келісім күні'),
      consentVersion: words('Consent version', 'Версия согласия', 'Келісім нұсқасы'),
    },
  },
  import: {
    title: words('Import a list', 'Импорт списка', 'Тізімді импорттау'),
    help: words(
      'A CSV file from Excel or another system, at most 8 MB and 50,000 lines. Columns: email, locale (kk, ru or en), topics, consent_date, consent_source.',
      'Файл CSV из Excel или другой системы, не больше 8 МБ и 50 000 строк. Столбцы: email, locale (kk, ru или en), topics, consent_date, consent_source.',
      'Excel немесе басқа жүйеден алынған CSV файлы, 8 МБ пен 50 000 жолдан аспауы керек. Бағандары: email, locale (kk, ru немесе en), topics, consent_date, consent_source.',
    ),
    consent: words(
      'Whoever has a date and a source of consent is subscribed. Everybody else is asked by email, and is subscribed only by its button. Nobody who unsubscribed is brought back.',
      'Подписан будет тот, у кого указаны дата и источник согласия. Остальных спросит письмо: подписывает только кнопка в нём. Кто отписался, не возвращается.',
      'Келісім күні мен дереккөзі көрсетілген адам жазылады. Қалғандарынан хат арқылы сұралады: олар хаттағы батырманы басса ғана жазылады. Бас тартқандар қайтарылмайды.',
    ),
    file: words('File', 'Файл', 'Файл'),
    check: words('Check the file', 'Проверить файл', 'Файлды тексеру'),
    checking: words('Checking. Nothing is stored yet.', 'Проверяем. Пока ничего не сохранено.', 'Тексерілуде. Әзірге ештеңе сақталған жоқ.'),
    checked: words('Checked, lines: {lines}. Nothing is stored yet.', 'Проверено строк: {lines}. Пока ничего не сохранено.', 'Тексерілген жол саны: {lines}. Әзірге ештеңе сақталған жоқ.'),
    counts: {
      added: words('will be subscribed', 'будут подписаны', 'жазылады'),
      invited: words('will be asked by email', 'получат письмо с вопросом', 'сұрақ қойылған хат алады'),
      gained: words('are subscribed and gain topics', 'уже подписаны, темы добавятся', 'жазылып қойған, айдар қосылады'),
      there: words('are there already and stay as they are', 'уже есть, без изменений', 'бұрыннан бар, өзгермейді'),
      refused: words('are not taken', 'не принимаются', 'қабылданбайды'),
    },
    doneCounts: {
      added: words('subscribed', 'подписаны', 'жазылды'),
      invited: words('asked by email', 'получат письмо с вопросом', 'сұрақ қойылған хат алады'),
      gained: words('gained topics', 'добавлены темы', 'айдар қосылды'),
      there: words('were there already', 'уже были', 'бұрыннан бар'),
      refused: words('not taken', 'не приняты', 'қабылданбады'),
    },
    hours: words('The emails go one after the other; hours until the last: {hours}.', 'Письма уходят одно за другим; часов до последнего: {hours}.', 'Хаттар бірінен соң бірі кетеді; соңғысына дейінгі сағат саны: {hours}.'),
    unread: words('Columns that are not read: {columns}', 'Столбцы, которые не читаются: {columns}', 'Оқылмайтын бағандар: {columns}'),
    columns: {
      heading: words('How the columns are read', 'Как читаются столбцы', 'Бағандар қалай оқылады'),
      help: words(
        'Guessed from the titles and the addresses in the cells. Change what is wrong, then check the file again.',
        'Определено по названиям и по адресам в ячейках. Исправьте, что неверно, и проверьте файл ещё раз.',
        'Атаулары мен ұяшықтардағы мекенжайлар бойынша болжанды. Қатесін түзетіп, файлды қайта тексеріңіз.',
      ),
      noAddresses: words('Choose the column with the addresses.', 'Выберите столбец с адресами.', 'Мекенжайлар тұрған бағанды таңдаңыз.'),
      unread: words('not read', 'не читать', 'оқымау'),
      as: {
        email: words('email address', 'адрес электронной почты', 'электрондық пошта мекенжайы'),
        locale: words('language', 'язык', 'тілі'),
        topics: words('topics', 'темы', 'айдарлар'),
        consentDate: words('date of consent', 'дата согласия', 'келісім күні'),
        consentSource: words('source of consent', 'источник согласия', 'келісім дереккөзі'),
        status: words('subscribed or not', 'подписан или нет', 'жазылған ба, жоқ па'),
      },
      locale: words('Language of those whose line names none', 'Язык для строк, где он не указан', 'Тілі көрсетілмеген жолдар үшін тіл'),
      noLocale: words('none: such lines are not taken', 'нет: такие строки не принимаются', 'жоқ: мұндай жолдар қабылданбайды'),
    },
    question: {
      heading: words('Who gets emails?', 'Кому приходят письма?', 'Кім хат алады?'),
      help: words(
        'These columns may say that somebody does not want emails: some speak of it, others divide people in a way the site does not know. For each, tick the cells with which emails come: whoever has another one is not taken. If a column is about something else, say so. Nothing is stored yet.',
        'В этих столбцах может быть сказано, что человек не хочет писем: одни говорят об этом прямо, другие делят людей по неизвестному сайту признаку. Отметьте в каждом значения, с которыми письма приходят: с другими никто не будет принят. Если столбец о другом, отметьте это. Пока ничего не сохранено.',
        'Бұл бағандарда адамның хат алғысы келмейтіні жазылуы мүмкін: бірі бұл туралы тікелей айтады, бірі адамдарды сайтқа белгісіз белгі бойынша бөледі. Әрқайсысында хат келетін мәндерді белгілеңіз: басқа мәні барлар қабылданбайды. Егер баған басқа нәрсе туралы болса, соны белгілеңіз. Әзірге ештеңе сақталған жоқ.',
      ),
      column: words('Column “{title}”', 'Столбец «{title}»', '«{title}» бағаны'),
      empty: words('(empty)', '(пусто)', '(бос)'),
      untitled: words('number {number}, without a title', 'номер {number}, без названия', 'нөмірі {number}, атауы жоқ'),
      others: words('(any other cell)', '(любое другое значение)', '(кез келген басқа мән)'),
      none: words('Emails come with none of these: take nobody', 'Ни с одним из них письма не приходят: никого не принимать', 'Бұлардың ешқайсысымен хат келмейді: ешкімді қабылдамау'),
      nothing: words('This column is about something else: do not read it', 'Этот столбец о другом: не читать его', 'Бұл баған басқа нәрсе туралы: оны оқымау керек'),
    },
    refusedTitle: words('Lines that are not taken', 'Строки, которые не принимаются', 'Қабылданбайтын жолдар'),
    line: words('line {line}', 'строка {line}', '{line}-жол'),
    more: words('and more: {count}', 'и ещё: {count}', 'тағы: {count}'),
    run: words('Import', 'Импортировать', 'Импорттау'),
    running: words('Importing: {done} of {lines}', 'Импортируем: {done} из {lines}', 'Импортталуда: {lines} ішінен {done}'),
    broken: words('It stopped at line {done}. Press Import again: what is done is not done twice.', 'Остановилось на строке {done}. Нажмите «Импортировать» ещё раз: сделанное не повторится.', '{done}-жолда тоқтады. «Импорттау» батырмасын қайта басыңыз: жасалғаны қайталанбайды.'),
    done: words('Imported.', 'Импорт завершён.', 'Импорт аяқталды.'),
    openDone: words('Open this import', 'Открыть этот импорт', 'Осы импортты ашу'),
    tooBig: words('The file is larger than 8 MB. Divide it.', 'Файл больше 8 МБ. Разделите его.', 'Файл 8 МБ-тан үлкен. Оны бөліңіз.'),
    noFile: words('Choose a file.', 'Выберите файл.', 'Файл таңдаңыз.'),
    unchecked: words('Check this file first.', 'Сначала проверьте этот файл.', 'Алдымен осы файлды тексеріңіз.'),
    busy: words('Another import is under way. Try again in a minute.', 'Идёт другой импорт. Попробуйте через минуту.', 'Басқа импорт жүріп жатыр. Бір минуттан кейін қайталаңыз.'),
  },
  undo: {
    button: words('Take this import back', 'Отменить этот импорт', 'Осы импортты қайтарып алу'),
    body: words(
      'Removes the people it brought, but for those who have had an email of ours or have changed something themselves, and takes added topics away.',
      'Убирает людей, которых он добавил, кроме тех, кому уже ушло письмо или кто сам что-то изменил, и снимает добавленные темы.',
      'Ол қосқан адамдарды алып тастайды, бірақ хат алғандар мен өзі бірдеңе өзгерткендер қалады; қосылған айдарлар да алынады.',
    ),
  },
}

export const refusalWords: Record<Refusal, Words> = {
  cells: words('more cells than columns: is there a separator within the text?', 'ячеек больше, чем столбцов: нет ли разделителя внутри текста?', 'ұяшық бағаннан көп: мәтін ішінде бөлгіш жоқ па?'),
  address: words('there must be exactly one email address', 'нужен ровно один адрес почты', 'бір ғана пошта мекенжайы болуы керек'),
  mixed: words('the address mixes letters of two alphabets: correct it in the file', 'в адресе смешаны буквы двух алфавитов: исправьте его в файле', 'мекенжайда екі әліпбидің әріптері араласқан: оны файлда түзетіңіз'),
  locale: words('the language must be kk, ru or en', 'язык должен быть kk, ru или en', 'тілі kk, ru немесе en болуы керек'),
  topic: words('there is no topic of that name', 'нет темы с таким названием', 'мұндай айдар жоқ'),
  date: words('the date must look like 2024-05-03 or 03.05.2024', 'дата должна быть вида 2024-05-03 или 03.05.2024', 'күні 2024-05-03 немесе 03.05.2024 түрінде болуы керек'),
  future: words('the date of consent is still to come', 'дата согласия ещё не наступила', 'келісім күні әлі келген жоқ'),
  notSubscribed: words('the file itself says that this person is not subscribed', 'в самом файле сказано, что человек не подписан', 'файлдың өзінде адам жазылмаған делінген'),
  twice: words('the address stands further up already', 'этот адрес уже есть выше', 'бұл мекенжай жоғарыда бар'),
  left: words('has unsubscribed', 'отписался (отписалась) от рассылки', 'жазылымнан бас тартқан'),
  bounced: words('emails to this address are returned', 'письма на этот адрес возвращаются', 'бұл мекенжайға жіберілген хаттар қайтып келеді'),
  stopped: words('the address is on the do-not-email list', 'адрес в списке «Не писать этим адресам»', 'мекенжай хат жазылмайтындар тізімінде'),
}

export const faultWords: Record<FileFault['fault'], Words> = {
  empty: words('There is nobody in this file.', 'В этом файле никого нет.', 'Бұл файлда ешкім жоқ.'),
  noAddresses: words('The first line must name the columns, one of them “email”.', 'В первой строке должны быть названия столбцов, среди них «email».', 'Бірінші жолда бағандардың атауы, соның ішінде «email» болуы керек.'),
  broken: words('Line {line} cannot be read: is a quotation mark left open?', 'Строку {line} не прочесть: не осталась ли открытой кавычка?', '{line}-жол оқылмады: тырнақша ашық қалмады ма?'),
  tooLong: words('More than 50,000 lines. Divide the file.', 'Больше 50 000 строк. Разделите файл.', '50 000 жолдан көп. Файлды бөліңіз.'),
  tooManyToAsk: words(
    '{count} people have no date and source of consent; at most 2,000 can wait to be asked at a time. Divide the file.',
    'Без даты и источника согласия: {count}. Одновременно ждать вопроса могут не больше 2000 человек. Разделите файл.',
    'Келісім күні мен дереккөзі жоқтар саны: {count}. Бір уақытта сұрақты 2000-нан көп адам күте алмайды. Файлды бөліңіз.',
  ),
}
