import { words } from '#lib/words.ts'

/** To staff whose request met no database: the panel shows it, and keeps what was typed. */
export const awayForStaff = words(
  'The database is away for a moment. Nothing you typed is lost: leave this page open and try again in a minute.',
  'База данных ненадолго недоступна. То, что вы ввели, не потеряно: не закрывайте страницу и повторите через минуту.',
  'Дерекқор уақытша қолжетімсіз. Енгізгеніңіз жоғалған жоқ: бетті жаппай, бір минуттан кейін қайталап көріңіз.',
)
