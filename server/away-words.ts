import { words } from '#lib/words.ts'

/** To staff whose request met no database: the panel shows it, and keeps what was typed. */
export const awayForStaff = words(
  'The database is away for a moment. Nothing you typed is lost: leave this page open and try again in a minute.',
  'База данных ненадолго недоступна. То, что вы ввели, не потеряно: не закрывайте страницу и повторите через минуту.',
  'Дерекқор уақытша қолжетімсіз. Енгізгеніңіз жоғалған жоқ: бетті жаппай, бір минуттан кейін қайталап көріңіз.',
)

/** To staff whose request is larger than any text or picture may be. */
export const tooLargeForStaff = words(
  'This is too large: a text may be 4 MB in each language, a picture or a list 8 MB. Nothing was saved; what you typed is still here. Divide the text.',
  'Это слишком много: текст может занимать 4 МБ на каждом языке, изображение или список 8 МБ. Ничего не сохранено, введённое осталось на месте. Разделите текст.',
  'Бұл тым көп: мәтін әр тілде 4 МБ, сурет не тізім 8 МБ бола алады. Ештеңе сақталмады, жазғаныңыз орнында. Мәтінді бөліңіз.',
)
