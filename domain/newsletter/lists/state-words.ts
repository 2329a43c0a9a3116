/** Letters and digits of a cell or a title, in one case, with one blank between. */
export const plain = (text: string) => text.normalize('NFC').replace(/[\p{C}\p{Z}_]+/gu, ' ').trim().toLowerCase()
/** The words of a plain text between single blanks. */
export const spaced = (text: string) => ` ${text.replaceAll('ё', 'е').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `
/** The same of a title: `doNotMail`, `do_not-mail` and “Do not mail!” are one. */
export const wordsOf = (title: string) => spaced(plain(title.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')))

/** Ways of saying "gets letters" that cannot be misread, here and elsewhere. */
const subscribed: ReadonlySet<string> = new Set(['', 'confirmed', 'subscribed', 'active', 'подписан', 'подписана', 'подписан(а)', 'активен', 'активна', 'активный', 'подтверждён', 'подтвержден', 'жазылған', 'жазылды', 'расталған'])

/** Ways of saying "gets none", here and elsewhere. */
const left: ReadonlySet<string> = new Set([
  'unsubscribed', 'unsubscribe', 'left', 'bounced', 'bounce', 'cleaned', 'blocked', 'blocklisted', 'blacklisted', 'complained', 'complaint', 'spam', 'opted out', 'opt-out', 'optout', 'deleted', 'removed', 'suppressed', 'inactive', 'disabled', 'declined', 'refused', 'unconfirmed', 'pending', 'non-subscribed', 'nonsubscribed', 'archived', 'transactional', 'invited', 'undelivered', 'invalid', 'hard bounce', 'soft bounce', 'hard-bounced', 'not confirmed', 'not subscribed', 'not active', 'temporarily undeliverable', 'do not mail', 'dnc', 'marked as spam', 'unreachable',
  'отписан', 'отписана', 'отписан(а)', 'отписался', 'отписалась', 'ушёл', 'ушел', 'ушла', 'неактивен', 'неактивна', 'заблокирован', 'удалён', 'удален', 'отказ', 'отказался', 'отказалась', 'жалоба', 'недоступен', 'не подписан', 'ждёт подтверждения', 'не подтверждён', 'не подтвержден', 'неподтверждён', 'неподтвержден', 'неподтверждённый', 'неподтвержденный', 'отписавшийся', 'отписался (отписалась)', 'неактивный', 'не активен', 'не активный', 'заблокированный', 'недоступный', 'приглашён', 'приглашен', 'пожаловался', 'пожаловалась', 'отключён', 'отключен', 'письма возвращаются', 'несуществующий', 'ещё не подтвердил(а)',
  'бас тартты', 'бас тартқан', 'шыққан', 'шықты', 'жазылмаған', 'белсенді емес', 'бұғатталған', 'өшірілген', 'шағымданды', 'растауды күтуде', 'расталмаған', 'әлі растамаған', 'хаттар қайтып келеді', 'жарамсыз', 'қолжетімсіз',
])

/** Either of two, and nobody but its maker knows of what. */
const either: ReadonlySet<string> = new Set(['true', 'false', 'yes', 'no', 'y', 'n', 'on', 'off', 'enabled', 'opted in', 'opt-in', 'given', 'granted', 'accepted', 'agreed', 'receives', 'gets', 'да', 'нет', 'истина', 'ложь', 'вкл', 'выкл', 'дано', 'есть', 'получает', 'согласен', 'согласна', 'иә', 'ия', 'жоқ', 'шын', 'жалған', 'ақиқат', 'қосулы', 'өшірулі', 'белсенді', 'берілген', 'бар', 'алады', 'келіседі', 'келісемін', '✓', '✔', '✗', '+', '-'])

export const saysSubscribed = (cell: string) => subscribed.has(plain(cell))
export const saysLeft = (cell: string) => left.has(plain(cell))
/** Whether a cell (as `plain` gives it) speaks of a state at all. */
export const saysEither = (cell: string) => cell !== '' && (either.has(cell) || left.has(cell) || subscribed.has(cell))
