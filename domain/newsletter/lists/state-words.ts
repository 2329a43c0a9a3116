/** Letters and digits of a cell or a title, in one case, with one blank between. */
export const plain = (text: string) => text.normalize('NFC').replace(/[\p{C}\p{Z}_]+/gu, ' ').trim().toLowerCase()

/** Ways of saying "gets letters" that cannot be misread, here and elsewhere. */
const subscribed: ReadonlySet<string> = new Set(['', 'confirmed', 'subscribed', 'active', 'подписан', 'подписана', 'подписан(а)', 'активен', 'жазылған'])

/** Ways of saying "gets none", here and elsewhere. */
const left: ReadonlySet<string> = new Set([
  'unsubscribed', 'unsubscribe', 'left', 'bounced', 'bounce', 'cleaned', 'blocked', 'blocklisted', 'blacklisted', 'complained', 'complaint', 'spam', 'opted out', 'opt-out', 'optout', 'deleted', 'removed', 'suppressed', 'inactive', 'disabled', 'declined', 'refused', 'unconfirmed', 'pending', 'non-subscribed', 'nonsubscribed', 'archived',
  'отписан', 'отписана', 'отписан(а)', 'отписался', 'отписалась', 'ушёл', 'ушел', 'ушла', 'неактивен', 'неактивна', 'заблокирован', 'удалён', 'удален', 'отказ', 'отказался', 'отказалась', 'жалоба', 'недоступен', 'не подписан', 'ждёт подтверждения', 'не подтверждён',
  'бас тартты', 'бас тартқан', 'шыққан', 'шықты', 'жазылмаған', 'белсенді емес', 'бұғатталған', 'өшірілген', 'шағымданды', 'растауды күтуде',
])

/** Either of two, and nobody but its maker knows of what. */
const either: ReadonlySet<string> = new Set(['true', 'false', 'yes', 'no', 'y', 'n', 'on', 'off', 'enabled', 'opted in', 'opt-in', 'given', 'granted', 'accepted', 'agreed', 'receives', 'gets', 'да', 'нет', 'истина', 'ложь', 'вкл', 'выкл', 'дано', 'есть', 'получает', 'согласен', 'согласна', 'иә', 'ия', 'жоқ', 'шын', 'жалған', 'ақиқат', 'қосулы', 'өшірулі', 'белсенді', 'берілген', 'бар', 'алады', 'келіседі', 'келісемін', '✓', '✔', '✗', '+', '-'])

export const saysSubscribed = (cell: string) => subscribed.has(plain(cell))
export const saysLeft = (cell: string) => left.has(plain(cell))
/** Whether a cell (as `plain` gives it) speaks of a state at all. */
export const saysEither = (cell: string) => cell !== '' && (either.has(cell) || left.has(cell) || subscribed.has(cell))
