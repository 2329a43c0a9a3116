import { type Words, words } from '#lib/words.ts'

/** A letter on its way to its readers: numbers, why it stands still, and the buttons. */
export const letterProgress = {
  headings: {
    preparing: words('Getting ready to send', 'Готовим к отправке', 'Жіберуге дайындалуда'),
    sending: words('On its way to the readers', 'Письмо отправляется', 'Хат жіберіліп жатыр'),
    paused: words('Paused', 'Отправка приостановлена', 'Жіберу кідіртілді'),
    done: words('Sent', 'Письмо отправлено', 'Хат жіберілді'),
    doneWithFailures: words('Sent, but not to everybody', 'Отправлено, но не всем', 'Жіберілді, бірақ бәріне емес'),
    cancelled: words('Sending was stopped for good', 'Отправка отменена', 'Жіберу тоқтатылды'),
  },
  list: words('The list of readers is being made. Nobody has the issue yet.', 'Составляем список читателей. Письма пока нет ни у кого.', 'Оқырмандар тізімі жасалып жатыр. Хат әзірге ешкімге жеткен жоқ.'),
  nobody: words('Nobody read the newsletter yet.', 'Читателей у рассылки ещё не было.', 'Жаңалықтар хатының әзірге оқырманы болмады.'),
  of: words('{sent} of {total} sent', 'Отправлено {sent} из {total}', 'Жіберілді: {sent} / {total}'),
  bar: words('Progress', 'Ход отправки', 'Жіберу барысы'),
  pace: words('{count} a minute', '{count} в минуту', 'минутына {count}'),
  left: {
    moment: words('less than a minute left', 'осталось меньше минуты', 'бір минуттан аз қалды'),
    minutes: words('about {minutes} min left', 'осталось ≈ {minutes} мин', '≈ {minutes} мин қалды'),
    hours: words('about {hours} h {minutes} min left', 'осталось ≈ {hours} ч {minutes} мин', '≈ {hours} сағ {minutes} мин қалды'),
    days: words('about {days} d {hours} h left', 'осталось ≈ {days} дн. {hours} ч', '≈ {days} күн {hours} сағ қалды'),
  },
  capped: {
    hour: words(
      'This hour’s limit is reached. It goes on by itself in the next hour.',
      'Предел на этот час исчерпан. В следующем часу отправка продолжится сама.',
      'Осы сағаттың шегі таусылды. Келесі сағатта жіберу өздігінен жалғасады.',
    ),
    day: words(
      'Today’s limit is reached. It goes on by itself tomorrow.',
      'Предел на сегодня исчерпан. Завтра отправка продолжится сама.',
      'Бүгінгі шек таусылды. Ертең жіберу өздігінен жалғасады.',
    ),
  },
  counts: {
    sent: words('Sent', 'Отправлено', 'Жіберілді'),
    waiting: words('Waiting', 'Ждут очереди', 'Кезекте'),
    deferred: words('To be tried again', 'Будет повтор', 'Қайта жіберіледі'),
    failed: words('Not delivered', 'Не доставлено', 'Жеткізілмеді'),
    unknown: words('Unknown', 'Неизвестно', 'Белгісіз'),
    skipped: words('Left out', 'Пропущено', 'Өткізіп жіберілді'),
  },
  meant: {
    deferred: words('a mail server asked us to come later', 'почтовый сервер попросил зайти позже', 'пошта сервері кейінірек келуді сұрады'),
    failed: words('no such mailbox, or refused: the number leads to the reasons', 'нет такого ящика или отказ: нажмите на число, чтобы увидеть причины', 'жәшік жоқ не қабылданбады: себептері санды басқанда ашылады'),
    unknown: words('the line broke: may have arrived', 'связь оборвалась: может быть, дошло', 'байланыс үзілді: жеткен болуы мүмкін'),
    skipped: words('unsubscribed, chose other topics, or sending was stopped', 'ушли, сменили темы или отправку отменили', 'бас тартқан, айдарларын ауыстырған не жіберу тоқтатылған'),
  } as Record<string, Words | undefined>,
  returns: {
    heading: words('Came back later', 'Вернулись позже', 'Кейін қайтып келгендері'),
    policy: words('taken for spam or blocked', 'приняты за спам или заблокированы', 'спам деп танылды не бұғатталды'),
    soft: words('not delivered for now', 'пока не доставлены', 'әзірге жеткізілмеді'),
    hard: words('there is no such mailbox', 'такого ящика нет', 'мұндай жәшік жоқ'),
    complaint: words('the reader complained', 'читатель пожаловался', 'оқырман шағымданды'),
    again: words('Write to these mailboxes again', 'Снова писать на эти адреса', 'Осы мекенжайларға қайта жазу'),
    sure: words(
      'Only if you know that their mail server was wrong, for instance while it was being moved. Emails to mailboxes that do not exist harm the delivery of all others.',
      'Только если вы знаете, что их почтовый сервер ошибся, например во время переезда. Письма на несуществующие адреса вредят доставке всех остальных.',
      'Пошта сервері қателескенін білсеңіз ғана, мысалы, ол көшірілген кезде. Жоқ мекенжайларға хат жазу басқа хаттардың жеткізілуіне зиян келтіреді.',
    ),
  },
  show: words('Show: {what}', 'Показать: {what}', 'Көрсету: {what}'),
  why: {
    person: words(
      'Somebody pressed “Pause”. Emails wait until you resume.',
      'Кто-то нажал «Приостановить». Письма ждут, пока вы не продолжите.',
      'Біреу «Кідірту» батырмасын басқан. Жалғастырғанша хаттар күтіп тұрады.',
    ),
    late: words(
      'The site was off when this issue should have gone out, or it was restored from a copy. Readers may have it already. Resume only if you are sure they do not.',
      'Когда письмо должно было уходить, сайт не работал, или его восстановили из копии. Возможно, читатели его уже получили. Продолжайте, только если уверены, что нет.',
      'Хат жіберілуі керек кезде сайт жұмыс істемеген немесе көшірмеден қалпына келтірілген. Хат оқырмандарға жетіп қойған болуы мүмкін. Жетпегеніне сенімді болсаңыз ғана жалғастырыңыз.',
    ),
    notReady: words(
      'Something in the issue is not ready any more: see the list beside. Put it right and resume, or take the issue back and change it.',
      'Что-то в письме больше не готово: смотрите список сбоку. Исправьте и продолжите или верните письмо в черновики.',
      'Хаттағы бірдеңе енді дайын емес: жанындағы тізімді қараңыз. Түзетіп, жалғастырыңыз немесе хатты нобайға қайтарыңыз.',
    ),
    connection: words(
      'The mail server did not answer five times in a row. Administrators have been told. Resume once it works again; nobody is left out.',
      'Почтовый сервер не ответил пять раз подряд. Администраторам написали. Продолжите, когда он заработает: никто не будет пропущен.',
      'Пошта сервері қатарынан бес рет жауап бермеді. Әкімшілерге хабарланды. Ол жұмыс істеген соң жалғастырыңыз: ешкім қалып қоймайды.',
    ),
    auth: words(
      'The mail server does not accept our login or password. Administrators have been told: check SMTP_URL, then resume.',
      'Почтовый сервер не принимает логин или пароль. Администраторам написали: проверьте SMTP_URL и продолжите.',
      'Пошта сервері логинді немесе құпиясөзді қабылдамайды. Әкімшілерге хабарланды: SMTP_URL мәнін тексеріп, жалғастырыңыз.',
    ),
    mailboxes: words(
      'Of too many mailboxes the mail server says that they do not exist. Either the list is old, or the server is at fault, for instance because a limit is reached. If the mailboxes do exist, press “Write to these mailboxes again” first; then resume. Until then reports about this issue end no subscription.',
      'Слишком о многих адресах почтовый сервер говорит, что их нет. Либо список старый, либо ошибается сервер, например когда исчерпан его предел. Если адреса существуют, сначала нажмите «Снова писать на эти адреса», затем продолжите. До этого отчёты об этом письме никого не отписывают.',
      'Пошта сервері тым көп мекенжай туралы «мұндай жәшік жоқ» дейді. Не тізім ескі, не сервер қателеседі, мысалы, оның шегі таусылғанда. Жәшіктер бар болса, алдымен «Осы мекенжайларға қайта жазу» батырмасын басыңыз, содан кейін жалғастырыңыз. Оған дейін осы хат туралы есептер ешкімнің жазылымын тоқтатпайды.',
    ),
    policy: words(
      'One email after the other was refused, put off or returned: a limit of the mail server is reached, or it takes our emails for spam. Readers are not at fault and stay subscribed. Have the mail server looked at, resume, then try the refused ones again.',
      'Письма одно за другим отклоняются, откладываются или возвращаются: исчерпан лимит почтового сервера, или он считает наши письма нежелательными. Читатели ни при чём и остаются подписанными. Попросите проверить почтовый сервер, продолжите и повторите отклонённые.',
      'Хаттар бірінен соң бірі қабылданбай, кейінге қалдырылып немесе қайтып келіп жатыр: пошта серверінің шегі таусылды немесе ол хаттарымызды қажетсіз деп санайды. Оқырмандардың кінәсі жоқ, олар жазылған күйінде қалады. Пошта серверін тексертіп, жалғастырыңыз, содан кейін қайтарылғандарын қайта жіберіңіз.',
    ),
  },
  pause: words('Pause', 'Приостановить', 'Кідірту'),
  pausing: words('Pausing…', 'Приостанавливаем…', 'Кідіртілуде…'),
  resume: words('Resume', 'Продолжить', 'Жалғастыру'),
  retry: words('Try again: {count}', 'Повторить: {count}', 'Қайта жіберу: {count}'),
  table: words('Table of deliveries (CSV)', 'Таблица доставок (CSV)', 'Жеткізу кестесі (CSV)'),
  again: {
    button: words('Send the unknown again: {count}', 'Отправить неизвестные ещё раз: {count}', 'Белгісіздерін қайта жіберу: {count}'),
    heading: words('Send these emails again?', 'Отправить эти письма ещё раз?', 'Бұл хаттар қайта жіберілсін бе?'),
    body: words(
      'We cannot tell whether they arrived. Whoever has it already gets it twice. Emails: {count}.',
      'Мы не знаем, дошли ли они. Кто уже получил письмо, получит его дважды. Писем: {count}.',
      'Олардың жеткен-жетпегенін білмейміз. Хатты алып қойған адамға ол екінші рет барады. Хат саны: {count}.',
    ),
    confirm: words('Send again', 'Отправить ещё раз', 'Қайта жіберу'),
  },
  cancel: {
    button: words('Stop for good', 'Отменить отправку', 'Жіберуді тоқтату'),
    heading: words('Stop sending this issue?', 'Отменить отправку письма?', 'Хат жіберу тоқтатылсын ба?'),
    body: words(
      'Readers who wait will not get it, and this cannot be undone. Who has it keeps it. Waiting: {count}.',
      'Кто ещё ждёт, письма не получит, и вернуть это нельзя. У кого оно есть, у тех останется. Ждут: {count}.',
      'Кезекте тұрғандар хатты алмайды, мұны кері қайтаруға болмайды. Алғандарда ол қалады. Кезекте: {count}.',
    ),
    confirm: words('Stop for good', 'Отменить отправку', 'Жіберуді тоқтату'),
  },
  refused: words(
    'The issue is in another state by now: this is how it stands.',
    'Состояние письма уже другое: вот как оно сейчас.',
    'Хаттың күйі өзгеріп кеткен: қазіргісі осы.',
  ),
  page: words('On the site', 'На сайте', 'Сайтта'),
  finished: words('Finished {time}, Astana time', 'Закончено {time}, время Астаны', 'Аяқталған уақыты: {time}, Астана уақыты'),
  said: {
    quarter: words('Sent: {percent} %', 'Отправлено: {percent} %', 'Жіберілді: {percent} %'),
  },
  onTheWay: words('Issues on their way', 'Письма в пути', 'Жолдағы хаттар'),
  notice: words('Sending of an issue is paused: {subject}', 'Отправка письма приостановлена: {subject}', 'Хатты жіберу кідіртілді: {subject}'),
  columns: {
    address: words('Address (masked)', 'Адрес (скрыт)', 'Мекенжай (жасырылған)'),
    language: words('Language', 'Язык', 'Тілі'),
    state: words('State', 'Состояние', 'Күйі'),
    reason: words('Reason', 'Причина', 'Себебі'),
    reply: words('Answer of the mail server', 'Ответ почтового сервера', 'Пошта серверінің жауабы'),
    attempts: words('Attempts', 'Попытки', 'Әрекет саны'),
    sentAt: words('Sent, Astana time', 'Отправлено, время Астаны', 'Жіберілді, Астана уақыты'),
    changedAt: words('Last change, Astana time', 'Последняя перемена, время Астаны', 'Соңғы өзгеріс, Астана уақыты'),
  },
}
