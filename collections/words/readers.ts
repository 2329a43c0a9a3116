import { words } from '#lib/words.ts'

/** What the office reads beside one subscriber, and in the tools over the list. */
export const readers = {
  person: {
    title: words('For this subscriber', 'Для этого подписчика', 'Осы жазылушы үшін'),
    show: words('Show the address', 'Показать адрес', 'Мекенжайды көрсету'),
    correct: words('Correct the address', 'Исправить адрес', 'Мекенжайды түзету'),
    correctAsk: words(
      'The new address gets an email with a button. Until it is pressed, nothing is sent there; the old address gets nothing from now on.',
      'На новый адрес придёт письмо с кнопкой. Пока её не нажмут, рассылка туда не идёт; на старый адрес больше ничего не придёт.',
      'Жаңа мекенжайға батырмасы бар хат барады. Ол басылғанша жаңалықтар хаты жіберілмейді; ескі мекенжайға енді ештеңе бармайды.',
    ),
    newAddress: words('New address', 'Новый адрес', 'Жаңа мекенжай'),
    unbounce: words('Try the address again', 'Снова писать на этот адрес', 'Мекенжайға қайта хат жіберу'),
    unbounceAsk: words(
      'Emails to this address were returned. If the reason is gone, it gets the next issue again.',
      'Письма на этот адрес возвращались. Если причина устранена, следующее письмо снова придёт сюда.',
      'Бұл мекенжайға жіберілген хаттар қайтып келген. Себебі жойылса, келесі хат қайтадан барады.',
    ),
    erase: words('Erase everything', 'Стереть всё', 'Бәрін өшіру'),
    eraseAsk: words(
      'The address, its language and topics and what is left of emails to it are deleted, at once and for good. The consent log keeps dates without the address.',
      'Адрес, язык, темы и следы писем удаляются сразу и навсегда. В журнале согласий останутся даты без адреса.',
      'Мекенжай, тілі, айдарлары және хаттардың ізі бірден әрі біржола өшіріледі. Келісім журналында мекенжайсыз күндер ғана қалады.',
    ),
    never: words('Never write to this address again', 'Больше никогда не писать на этот адрес', 'Бұл мекенжайға енді ешқашан хат жазбау'),
    done: words('Done.', 'Готово.', 'Дайын.'),
    asked: words('The new address gets an email.', 'На новый адрес уйдёт письмо.', 'Жаңа мекенжайға хат барады.'),
    refused: words('In the present state this cannot be done.', 'В нынешнем состоянии это невозможно.', 'Қазіргі күйде бұл мүмкін емес.'),
    gone: words('The address was deleted some time after the subscriber had unsubscribed.', 'Адрес удалён через некоторое время после отписки.', 'Жазылушы бас тартқаннан кейін біраз уақыттан соң мекенжайы жойылған.'),
  },
  correct: {
    badAddress: words('Write exactly one email address.', 'Напишите ровно один адрес почты.', 'Бір ғана пошта мекенжайын жазыңыз.'),
    doubtful: words(
      'This address mixes letters of two alphabets. If it is right, send it once more.',
      'В адресе смешаны буквы двух алфавитов. Если он верен, отправьте его ещё раз.',
      'Мекенжайда екі әліпбидің әріптері араласқан. Ол дұрыс болса, қайта жіберіңіз.',
    ),
    meant: words(
      'Did you mean {meant}? The address mixes letters of two alphabets. If it is right, send it once more.',
      'Возможно, имелось в виду {meant}? В адресе смешаны буквы двух алфавитов. Если он верен, отправьте его ещё раз.',
      '{meant} деп жазғыңыз келді ме? Мекенжайда екі әліпбидің әріптері араласқан. Ол дұрыс болса, қайта жіберіңіз.',
    ),
    taken: words('Another subscriber has this address.', 'Этот адрес есть у другого подписчика.', 'Бұл мекенжай басқа жазылушыда бар.'),
    stopped: words('This address is on the do-not-email list.', 'Этот адрес в списке «Не писать этим адресам».', 'Бұл мекенжай хат жазылмайтындар тізімінде.'),
    left: words('This subscriber has unsubscribed and is not written to.', 'Этот подписчик отписался, ему не пишем.', 'Бұл жазылушы бас тартқан, оған хат жазылмайды.'),
  },
  history: {
    title: words('Consent', 'Согласие', 'Келісім'),
    none: words('Nothing is written down.', 'Записей нет.', 'Жазба жоқ.'),
    version: words('text of {version}', 'текст от {version}', 'мәтін нұсқасы: {version}'),
    given: words('given on {day}', 'дано {day}', '{day} күні берілген'),
    stopped: words('On the do-not-email list since {day}: {reason}', 'В списке «Не писать этим адресам» с {day}: {reason}', '{day} күнінен бастап хат жазылмайтындар тізімінде: {reason}'),
  },
  reasons: {
    'hard-bounce': words('the mailbox does not exist', 'ящика нет', 'жәшік жоқ'),
    complaint: words('complained about our emails', 'жалоба на наши письма', 'хаттарымызға шағымданған'),
    never: words('never wants to hear from us', 'просил никогда не писать', 'ешқашан жазбауды сұраған'),
    admin: words('by staff', 'решение сотрудника', 'қызметкердің шешімі'),
  },
  tools: {
    title: words('One address', 'Один адрес', 'Бір мекенжай'),
    help: words(
      'Type a whole address to find its subscriber or to stop emails to it. It is not kept.',
      'Введите адрес целиком, чтобы найти подписчика или больше туда не писать. Введённое не сохраняется.',
      'Жазылушыны табу немесе хат жіберуді тоқтату үшін мекенжайды толық теріңіз. Терілгені сақталмайды.',
    ),
    label: words('Email address', 'Адрес почты', 'Пошта мекенжайы'),
    find: words('Find', 'Найти', 'Табу'),
    nobody: words('Not on the list.', 'В списке нет.', 'Тізімде жоқ.'),
    open: words('Open the subscriber', 'Открыть подписчика', 'Жазылушыны ашу'),
    notStopped: words('Not on the do-not-email list.', 'В списке «Не писать этим адресам» нет.', 'Хат жазылмайтындар тізімінде жоқ.'),
    stop: words('Never write to this address', 'Больше не писать на этот адрес', 'Бұл мекенжайға енді жазбау'),
    stopAsk: words(
      'A subscriber with this address is unsubscribed. What is kept is a code that finds the address again, not the address.',
      'Подписчик с этим адресом будет отписан. Хранится не адрес, а код, по которому его можно узнать.',
      'Осы мекенжайдағы жазылушы тізімнен шығады. Мекенжайдың өзі емес, оны танитын код қана сақталады.',
    ),
    why: words('Why', 'Почему', 'Себебі'),
    lift: words('Take it off the do-not-email list', 'Убрать из списка «Не писать этим адресам»', 'Хат жазылмайтындар тізімінен алу'),
    liftAsk: words(
      'Only if its owner asked for it. This subscribes nobody: the owner may sign up again.',
      'Только если об этом попросил владелец адреса. Подписки это не вернёт: он может подписаться снова.',
      'Мекенжай иесі сұраса ғана. Бұдан жазылым өздігінен қалпына келмейді: иесі қайта жазыла алады.',
    ),
    lists: words('Whole lists', 'Списки целиком', 'Толық тізімдер'),
    import: words('Import a list', 'Импортировать список', 'Тізімді импорттау'),
  },
}
