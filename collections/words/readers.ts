import { words } from '#lib/words.ts'

/** What the office reads beside one subscriber, and in the tools over the list. */
export const readers = {
  person: {
    title: words('For this subscriber', 'Для этого подписчика', 'Осы жазылушы үшін'),
    show: words('Show the address', 'Показать адрес', 'Мекенжайды көрсету'),
    correct: words('Correct the address', 'Исправить адрес', 'Мекенжайды түзету'),
    correctAsk: words(
      'The new address gets a letter with a button. Until it is pressed, nothing is sent there; the old address gets nothing from now on.',
      'На новый адрес придёт письмо с кнопкой. Пока её не нажмут, рассылка туда не идёт; на старый адрес больше ничего не придёт.',
      'Жаңа мекенжайға батырмасы бар хат барады. Ол басылғанша хабарлама жіберілмейді; ескі мекенжайға енді ештеңе бармайды.',
    ),
    newAddress: words('New address', 'Новый адрес', 'Жаңа мекенжай'),
    unbounce: words('Try the address again', 'Снова писать на этот адрес', 'Мекенжайға қайта хат жіберу'),
    unbounceAsk: words(
      'Letters to this address came back. If the reason is gone, it gets the next letter again.',
      'Письма на этот адрес возвращались. Если причина устранена, следующее письмо снова придёт сюда.',
      'Бұл мекенжайға жіберілген хаттар қайтып келген. Себебі жойылса, келесі хат қайтадан барады.',
    ),
    erase: words('Erase everything', 'Стереть всё', 'Бәрін өшіру'),
    eraseAsk: words(
      'The address, its language and topics and what is left of letters to it are deleted, at once and for good. The consent log keeps dates without the address.',
      'Адрес, язык, темы и следы писем удаляются сразу и навсегда. В журнале согласий останутся даты без адреса.',
      'Мекенжай, тілі, тақырыптары және хаттардың ізі бірден әрі біржола өшіріледі. Келісім журналында мекенжайсыз күндер ғана қалады.',
    ),
    never: words('Never write to this address again', 'Больше никогда не писать на этот адрес', 'Бұл мекенжайға енді ешқашан хат жазбау'),
    done: words('Done.', 'Готово.', 'Дайын.'),
    asked: words('The new address gets a letter.', 'На новый адрес уйдёт письмо.', 'Жаңа мекенжайға хат барады.'),
    refused: words('In the present state this cannot be done.', 'В нынешнем состоянии это невозможно.', 'Қазіргі күйде бұл мүмкін емес.'),
    gone: words('The address was deleted some time after the subscriber left.', 'Адрес удалён через некоторое время после отписки.', 'Жазылушы бас тартқаннан кейін біраз уақыттан соң мекенжайы жойылған.'),
  },
  correct: {
    badAddress: words('This is not one e-mail address.', 'Это не один адрес почты.', 'Бұл бір пошта мекенжайы емес.'),
    taken: words('Another subscriber has this address.', 'Этот адрес есть у другого подписчика.', 'Бұл мекенжай басқа жазылушыда бар.'),
    stopped: words('This address is on the stop list.', 'Этот адрес в стоп-листе.', 'Бұл мекенжай тоқтату тізімінде.'),
    left: words('This subscriber has left and is not written to.', 'Этот подписчик отписался, ему не пишем.', 'Бұл жазылушы бас тартқан, оған хат жазылмайды.'),
  },
  history: {
    title: words('Consent', 'Согласие', 'Келісім'),
    none: words('Nothing is written down.', 'Записей нет.', 'Жазба жоқ.'),
    version: words('text of {version}', 'текст от {version}', '{version} мәтіні'),
    given: words('given on {day}', 'дано {day}', '{day} берілген'),
    stopped: words('On the stop list since {day}: {reason}', 'В стоп-листе с {day}: {reason}', '{day} бастап тоқтату тізімінде: {reason}'),
  },
  reasons: {
    'hard-bounce': words('the mailbox does not exist', 'ящика нет', 'жәшік жоқ'),
    complaint: words('complained of our letters', 'жалоба на наши письма', 'хаттарымызға шағымданған'),
    never: words('never wants to hear from us', 'просил никогда не писать', 'ешқашан жазбауды сұраған'),
    admin: words('by staff', 'решение сотрудника', 'қызметкердің шешімі'),
  },
  tools: {
    title: words('One address', 'Один адрес', 'Бір мекенжай'),
    help: words(
      'Type a whole address to find its subscriber or to stop letters to it. It is not kept.',
      'Введите адрес целиком, чтобы найти подписчика или больше туда не писать. Введённое не сохраняется.',
      'Жазылушыны табу немесе хат жіберуді тоқтату үшін мекенжайды толық теріңіз. Терілгені сақталмайды.',
    ),
    label: words('E-mail address', 'Адрес почты', 'Пошта мекенжайы'),
    find: words('Find', 'Найти', 'Табу'),
    nobody: words('Not on the list.', 'В списке нет.', 'Тізімде жоқ.'),
    open: words('Open the subscriber', 'Открыть подписчика', 'Жазылушыны ашу'),
    notStopped: words('Not on the stop list.', 'В стоп-листе нет.', 'Тоқтату тізімінде жоқ.'),
    stop: words('Never write to this address', 'Больше не писать на этот адрес', 'Бұл мекенжайға енді жазбау'),
    stopAsk: words(
      'A subscriber with this address leaves. What is kept is a code that finds the address again, not the address.',
      'Подписчик с этим адресом будет отписан. Хранится не адрес, а код, по которому его можно узнать.',
      'Осы мекенжайдағы жазылушы тізімнен шығады. Мекенжайдың өзі емес, оны танитын код қана сақталады.',
    ),
    why: words('Why', 'Почему', 'Себебі'),
    lift: words('Take it off the stop list', 'Убрать из стоп-листа', 'Тоқтату тізімінен алу'),
    liftAsk: words(
      'Only if its owner asked for it. This subscribes nobody: the owner may sign up again.',
      'Только если об этом попросил владелец адреса. Подписки это не вернёт: он может подписаться снова.',
      'Мекенжай иесі сұраса ғана. Бұл ешкімді жазбайды: иесі қайта жазыла алады.',
    ),
    lists: words('Whole lists', 'Списки целиком', 'Тұтас тізімдер'),
    import: words('Import a list', 'Импортировать список', 'Тізімді импорттау'),
  },
}
