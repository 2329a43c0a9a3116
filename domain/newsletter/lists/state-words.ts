/** Letters and digits of a cell or a title, in one case, with one blank between. */
export const plain = (text: string) => text.normalize('NFC').replace(/[\p{C}\p{Z}_]+/gu, ' ').trim().toLowerCase()

/** Ways of saying "gets letters" that cannot be misread, here and elsewhere. */
const subscribed: readonly string[] = ['', 'confirmed', 'subscribed', 'active', 'подписан', 'подписана', 'подписан(а)', 'активен', 'жазылған']

/** Ways of saying "gets none", here and elsewhere. */
const left: readonly string[] = [
  'unsubscribed', 'unsubscribe', 'left', 'bounced', 'bounce', 'cleaned', 'blocked', 'blocklisted', 'blacklisted', 'complained', 'complaint', 'spam', 'opted out', 'opt-out', 'optout', 'deleted', 'removed', 'suppressed', 'inactive', 'disabled', 'declined', 'refused', 'unconfirmed', 'pending', 'non-subscribed', 'nonsubscribed', 'archived',
  'отписан', 'отписана', 'отписан(а)', 'отписался', 'отписалась', 'ушёл', 'ушел', 'ушла', 'неактивен', 'неактивна', 'заблокирован', 'удалён', 'удален', 'отказ', 'отказался', 'отказалась', 'жалоба', 'недоступен', 'не подписан', 'ждёт подтверждения', 'не подтверждён',
  'бас тартты', 'бас тартқан', 'шыққан', 'шықты', 'жазылмаған', 'белсенді емес', 'бұғатталған', 'өшірілген', 'шағымданды', 'растауды күтуде',
]

/** Either of two, and nobody but its maker knows of what. */
const either: readonly string[] = ['true', 'false', 'yes', 'no', 'y', 'n', 'on', 'off', 'enabled', 'opted in', 'opt-in', 'да', 'нет', 'истина', 'ложь', 'вкл', 'выкл', 'иә', 'ия', 'жоқ', 'шын', 'жалған', 'ақиқат', 'қосулы', 'өшірулі', 'белсенді', '✓', '✔', '✗', '+', '-']

/** Titles under which other systems say who gets no letters. */
const titles = /unsub|subscri|opt(?:ed)? ?-?(?:in|out)|bounce|complain|clean|block|black ?list|suppress|(?<!\p{L})(?:status|state|active|enabled|deleted|receives?|mailing|marketing)(?!\p{L})|отпис|подпис|отказ|статус|состояни|активн|блокир|рассылк|удал[её]н|бас тарт|жазыл|күй|белсенді|бұғат|хат алады/u

export const saysSubscribed = (cell: string) => subscribed.includes(plain(cell))
export const saysLeft = (cell: string) => left.includes(plain(cell))
export const saysEither = (cell: string) => either.includes(plain(cell)) || saysLeft(cell) || (plain(cell) !== '' && saysSubscribed(cell))
export const titleOfState = (title: string) => titles.test(plain(title))
