import { words } from '#lib/words.ts'

/** To staff whose request met no database: the panel shows it, and keeps what was typed. */
export const awayForStaff = words(
  'The database is away for a moment. Nothing you typed is lost: leave this page open and try again in a minute.',
  'База данных ненадолго недоступна. То, что вы ввели, не потеряно: не закрывайте страницу и повторите через минуту.',
  'Дерекқор уақытша қолжетімсіз. Енгізгеніңіз жоғалған жоқ: бетті жаппай, бір минуттан кейін қайталап көріңіз.',
)

/** To a visitor whose form met no database: above the form, which is as it was filled in. */
export const awayForVisitors = {
  title: words('Not yet received', 'Пока не получено', 'Әлі алынған жоқ'),
  text: words(
    'The site cannot take this right now. What you typed is still here: press the button again in a minute.',
    'Сайт сейчас не может это принять. Всё, что вы ввели, осталось здесь: нажмите кнопку ещё раз через минуту.',
    'Сайт қазір мұны қабылдай алмайды. Жазғаныңыз сақталды: бір минуттан кейін батырманы тағы бір рет басыңыз.',
  ),
  button: words('Send again', 'Отправить ещё раз', 'Қайта жіберу'),
}
