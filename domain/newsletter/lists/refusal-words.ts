import { spaced, wordsOf } from './state-words.ts'

/** Beginnings of words, looked for in spaced words; one that ends in a blank is a whole word. */
const beginnings = (...lists: readonly (readonly string[])[]) => new RegExp(` (?:${lists.flat().join('|')})`, 'u')

/**
 * “No”, “gone”, “taken back”, wherever they stand in a cell or in a title. Beginnings, because both languages of the
 * country bend their words; whole words where a name begins so (Тоқтар, Керім, Умеров, Шығыс, Denis).
 */
const refusals = beginnings(
  [
    'un ?sub', 'non ?subscri', 'opt(?:s|ed|ing)? ?out', 'withdr[aeo]w', 'revo[kc]', 'rescind', 'reject', 'declin', 'refus', 'den(?:y|ied|ies|ial) ', 'object(?:s|ed|ion)? ', 'disagree',
    'remov', 'delet', 'erase', 'suppress', 'exclu', 'block(?:ed|ing) ', '(?:block|black) ?list', 'bann?ed ', 'bounc', 'undeliver', 'invalid', 'complain', 'spam', 'inactiv', 'deactiv', 'disabled ',
    'un ?confirm', 'un ?verif', 'pending ', 'archived ', 'cancel', 'terminat', 'expire', 'lapsed ', 'former', 'stop(?:s|ped)? ', 'quit ', 'left ', 'leav(?:e|es|ing) ', 'exit(?:ed)? ', 'gone ', 'paused? ', 'cleaned ',
    'no (?=\\p{L})', 'not ', 'never ', 'without ', 'cannot ', 'dont ', '\\p{L}{1,5}n t ', 'do ?not', 'dn[cd] ',
  ],
  [
    'отпис', 'отка[жз]', 'от(?:озв|зыв|зов)', 'уход', 'уш(?:ел|ла|ли) ', 'вышел ', 'вышл[аи] ', 'выход[ае]? ', 'выбы[лт]', 'покину', 'удал(?:ен|ит|ил)', 'убра[тлн]', 'исключ', 'блокир', 'заблок', 'забан', 'черн\\p{L}* спис', 'стоп', 'спам', 'жалоб', 'пожалов',
    'отклон', 'отверг', 'запре[тщ]', 'возра[жз]', 'против ', 'прекра[тщ]', 'аннул', 'расторг', 'отключ', 'выключ', 'отмен', 'сня(?:т|та|то|ты|тие|ть) ', 'приостан', 'заморо[жз]', 'пауз', 'бывш', 'архивн', 'истек', 'просроч', 'ожида', 'ждет ', 'отсутств', 'хватит ', 'закры', 'умер(?:ла)? ', 'взят\\p{L}* обратно', 'забрал',
    'не (?=\\p{L})', 'нет (?=\\p{L})', 'нельзя ', 'никогда ', 'без (?:пис|рассыл|соглас|подпис|уведомл|новост)', 'не(?:соглас|доступ|доставл|актив|подтв|подпис|действ|желат|верн)',
  ],
  [
    'бас тарт', 'шық(?:қан|ты|тым) ', 'шығ(?:у|уы|ып|арыл|арған)', 'кет(?:ті|кен|у|іп) ', 'қайтар', 'кері ', 'тоқта(?:ды|ған|т(?:ты|қан|у|ыл\\p{L}*)) ', 'бұғат', 'өшір', 'жой(?:ыл|ды |ған )', 'жою ', 'алы(?:п|нып) таста', 'шағым', 'қарсы ', 'тыйым', 'қара тізім', 'күтуде ', 'бұрынғы ', 'ешқашан ', 'қайтыс ', 'аяқтал', 'ажырат',
    '(?:емес|жоқ|жок) ',
    // A verb that is denied: алмайды, келмейді, берілмеген, жазбау, хабарласпаңыз.
    '\\p{L}{2,}[мбп][ае](?:й(?:ді|ды|мін|мын|тін|тын)|ген|ған|ді|ды|у|уі|уы|ңіз|ңыз|сін|сын) ',
  ],
)
/** Run together, as other systems name their columns. */
const joined = /unsub|optedout|optout|donot(?:call|contact|email|mail|send|track|write)/u
/** The whole cell. As a title they may be a number ("No."). */
const denials: readonly string[] = ['no', 'нет', 'жоқ', 'жок']

/** Titles under which somebody says what people agreed to, what they get and how they stand. */
const standing = beginnings(
  ['consent', 'gdpr', 'agree', 'permi', 'accept', 'allow', 'privacy', 'opt(?:ed)? ?in', 'receiv', 'newsletter', 'letters? ', 'e ?mails ', 'mailing', 'marketing', 'preferenc', 'wants? ', 'wish', 'status', 'state ', 'active ', 'enabled ', 'ban '],
  ['соглас', 'разреш', 'персональн', 'пдн ', 'получ', 'писем', 'письм', 'писат', 'рассыл', 'новост', 'дайджест', 'уведомл', 'оповещ', 'хоч', 'хотел', 'хотит', 'желает', 'статус', 'состояни', 'активн'],
  ['келіс', 'рұқсат', 'дербес', 'ала(?:ды|тын) ', 'алғы[см]', 'қала(?:йды|йтын|у) ', 'хат(?!шы)', 'хабарлама', 'жаңалық', 'тарат', 'белсенді', 'күй'],
)
const standingJoined = /subscri|bounce|complain|clean|block|suppress|optin|optedin|подпис|рассылк|жазыл/u

/** Titles of facts about people of which there are few in many lists: a town, a country, a name, and those of our own exports. */
const facts: readonly string[] = [
  'name', 'first name', 'last name', 'full name', 'surname', 'city', 'town', 'country', 'region', 'phone', 'organization', 'organisation', 'company', 'position', 'job title', 'gender', 'birthday', 'date of birth', 'since astana', 'entered astana', 'came by', 'consent version',
  'address', 'street', 'phone number', 'mobile', 'location', 'latitude', 'longitude', 'gmtoff', 'dstoff', 'timezone', 'cc', 'ip', 'optin ip', 'confirm ip', 'id', 'uuid', 'contact id', 'leid', 'euid', 'stripe customer id', 'member rating', 'created at', 'updated at', 'added time', 'last changed', 'sent', 'opens', 'clicks', 'attributes',
  'имя', 'фамилия', 'отчество', 'фио', 'ф и о', 'город', 'страна', 'область', 'регион', 'район', 'телефон', 'организация', 'компания', 'должность', 'пол', 'дата рождения', 'с какого времени астана', 'внесен астана', 'откуда', 'версия согласия', 'адрес', 'улица', 'отметка времени',
  'аты', 'тегі', 'есімі', 'аты жөні', 'әкесінің аты', 'қала', 'қаласы', 'ел', 'елі', 'облыс', 'облысы', 'аудан', 'ауданы', 'телефоны', 'ұйым', 'ұйымы', 'лауазым', 'лауазымы', 'жынысы', 'туған күні', 'қай уақыттан астана', 'енгізілген астана', 'қайдан', 'келісім нұсқасы', 'мекенжай', 'мекенжайы', 'көшесі',
]
const remarks = beginnings(['notes? ', 'remarks? ', 'comments? '], ['примечани', 'комментари', 'заметк'], ['ескерт', 'түсініктеме'])

const speaks = (words: string) => refusals.test(words) || joined.test(words)

/** Whether a cell (as `plain` gives it) may mean that somebody left, refused or took their consent back. */
export function saysNo(cell: string): boolean {
  if (!/\p{L}/u.test(cell)) return false
  const words = spaced(cell)
  return denials.includes(words.trim()) || speaks(words)
}

/** Whether a title itself speaks of refusing or leaving. */
export const titleOfRefusal = (title: string) => speaks(wordsOf(title))

/** Whether cells under a title may say so, in whatever words. */
export function titleOfState(title: string): boolean {
  const words = wordsOf(title)
  return speaks(words) || standing.test(words) || standingJoined.test(words)
}

export const titleOfFact = (title: string) => facts.includes(wordsOf(title).trim())
export const titleOfRemark = (title: string) => remarks.test(wordsOf(title))
