import { words } from '#lib/words.ts'

/** Above the dashboard: what the site does not do before a person has looked. */
export const safeguards = {
  clock: {
    title: words('Is the date right?', 'Верна ли дата?', 'Күн дұрыс па?'),
    apart: words(
      'The clock of the site says {now}, that of the database {other}. Until this is clear nothing is erased and no term ends.',
      'Часы сайта показывают {now}, часы базы данных — {other}. Пока это не выяснено, ничего не стирается и сроки не истекают.',
      'Сайттың сағаты {now}, дерекқордың сағаты {other} уақытын көрсетеді. Мұның жайы анықталғанша ештеңе өшірілмейді, мерзімдер бітпейді.',
    ),
    jump: words(
      'The clock says {now}; the work that goes by the date was last done on {other}. If the site was off in between, that is right. Until somebody says so nothing is erased and no term ends.',
      'Часы показывают {now}; работа по датам последний раз велась {other}. Если сайт в это время был выключен, всё верно. Пока это не подтверждено, ничего не стирается и сроки не истекают.',
      'Сағат {now} уақытын көрсетеді; күнге байланысты жұмыс соңғы рет {other} істелді. Осы арада сайт өшірулі болса, бәрі дұрыс. Бұл расталғанша ештеңе өшірілмейді, мерзімдер бітпейді.',
    ),
    back: words(
      'The clock says {now}, but the work that goes by the date was already done on {other}. Until this is clear nothing is erased and no term ends.',
      'Часы показывают {now}, но работа по датам уже велась {other}. Пока это не выяснено, ничего не стирается и сроки не истекают.',
      'Сағат {now} уақытын көрсетеді, бірақ күнге байланысты жұмыс {other} уақытында істеліп қойған. Мұның жайы анықталғанша ештеңе өшірілмейді, мерзімдер бітпейді.',
    ),
    administrators: words('An administrator decides.', 'Решает администратор.', 'Шешімді әкімші қабылдайды.'),
    button: words('The date is right', 'Дата верна', 'Күн дұрыс'),
    heading: words('Is today {now}?', 'Сегодня {now}?', 'Бүгін {now} ме?'),
    ask: words(
      'What is due by this date is then erased for good.',
      'Тогда то, чему по этой дате вышел срок, будет стёрто навсегда.',
      'Онда осы күнге дейін мерзімі біткен деректер біржола өшіріледі.',
    ),
    done: words('Thank you: the work goes on.', 'Спасибо, работа продолжается.', 'Рақмет, жұмыс жалғасады.'),
  },
  held: {
    title: words('Emails from before the backup', 'Письма из резервной копии', 'Сақтық көшірмедегі хаттар'),
    text: words(
      'Emails that wait for your decision: {count}. They were written before the backup was restored, or were due before that without anybody’s doing (reminders, notices of changes), and may have been sent already. Of those that are sent, what is past (reminders, offers, links whose time is over) is left out by itself. Until you decide, free places are not offered to those who wait.',
      'Писем, ожидающих вашего решения: {count}. Они написаны до восстановления из копии или сами должны были уйти до него (напоминания, сообщения об изменениях) и могли уже уйти. При отправке то, чему вышел срок (напоминания, предложения, просроченные ссылки), отсеется само. Пока вы не решите, свободные места ожидающим не предлагаются.',
      'Шешіміңізді күтіп тұрған хаттар: {count}. Олар көшірме қалпына келтірілгенге дейін жазылған немесе сол кезге дейін өздігінен жіберілуге тиіс болған (еске салулар, өзгерістер туралы хабарламалар), сондықтан жіберіліп қойған болуы мүмкін. Жіберген кезде мерзімі өткендері (еске салулар, ұсыныстар, мерзімі біткен сілтемелер) өздігінен қалып қояды. Сіз шешкенше бос орындар күтіп тұрғандарға ұсынылмайды.',
    ),
    send: words('Send', 'Отправить', 'Жіберу'),
    drop: words('Do not send', 'Не отправлять', 'Жібермеу'),
    sendHeading: words('Send these emails?', 'Отправить эти письма?', 'Осы хаттар жіберілсін бе?'),
    sendAsk: words('Some people may get one twice.', 'Кто-то может получить письмо дважды.', 'Біреулерге хат екі рет келуі мүмкін.'),
    dropHeading: words('Send none of these emails?', 'Не отправлять ни одного из этих писем?', 'Бұл хаттардың бірде-бірі жіберілмесін бе?'),
    dropAsk: words(
      'Whoever has not got theirs yet does not get it; they can ask for it anew on the site.',
      'Кто ещё не получил своё письмо, его не получит; его можно запросить на сайте заново.',
      'Хатын әлі алмағандар оны алмайды; хатты сайттан қайта сұрауға болады.',
    ),
    sent: words('The emails are on their way.', 'Письма отправляются.', 'Хаттар жіберіліп жатыр.'),
    dropped: words('None of them is sent.', 'Эти письма не уйдут.', 'Бұл хаттар жіберілмейді.'),
    decided: words('Somebody has decided already.', 'Решение уже принято.', 'Шешім қабылданып қойған.'),
  },
}
