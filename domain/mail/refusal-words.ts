/**
 * What the words of a refusal speak of. `sender`: we, our server, or how much we send; `full`: there is no room for the
 * letter; `nobody`: a mailbox is named that does not exist; `shut`: a mailbox is spoken of that takes nothing.
 */
export type Said = 'sender' | 'full' | 'nobody' | 'shut'

/** What an answer is at the beginning; the rest of a long one is not heard. */
const longest = 2000

/** Addresses, hosts and links are data: `nospam.aidar@mail.ru` speaks of no spam. Codes go too. */
const plain = (answer: string): string =>
  answer.slice(0, longest).normalize('NFC').toLowerCase()
    .replace(/https?:\/\/\S*/gu, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/[^\s<>()"':;,]+@[^\s<>()"':;,]+/gu, ' ')
    .replace(/[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu, ' ')
    .replace(/[’`]/gu, "'")
    .replace(/ё/gu, 'е')
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()

const any = (...phrases: string[]) => new RegExp(phrases.join('|'), 'u')
/** As a word of its own: `ip` is not in `recipient`. */
const word = (text: string) => `(?<!\\p{L})(?:${text})(?!\\p{L})`
const upTo = (most: number) => `(?:\\p{L}+ ){0,${most}}`

const box = '(?:user|mail ?box|recipient|account|addressee|address|person|e ?mail|inbox)s?'
/** Words between a mailbox and what is said of it; what is said of a domain is not said of a mailbox. */
const ofIt = '(?:(?!domain|host)\\p{L}+ ){0,6}'
const ящик = '(?:пользовател|ящик|адресат|получател|абонент|аккаунт|учетн\\p{L}+ запис)\\p{L}*'
const жәшік = '(?:пайдаланушы|жәші[кг]|алушы|мекенжай)\\p{L}*'

/** The mailbox, or the letter is too large for it: neither we nor a mailbox that is missing. */
const ofRoom = any(
  'size (?:exceeds|limit)', 'too (?:large|big)', `${word('mail ?box|user|account')} (?:for user )?(?:is |has )?(?:full|over ?quota)`, 'full mail ?box',
  'mail ?box (?:\\p{L}+ )?(?:quota|limit)', 'storage', 'переполнен', '(?:лимит|квот|размер|объем)\\p{L}* (?:\\p{L}+ )?ящика', 'жәші[кг]\\p{L}* (?:толы|толған|толып)', 'орын жоқ',
)

/** Said of us, whoever the reader is and whatever else is said. */
const ofSender = any(
  // What we are taken for.
  'spam', 'black ?list', 'block ?list', 'blocked', 'listed by', 'on our list', 'dnsbl', word('rbl'), 'barracuda', 'sorbs', 'reputation', 'unsolicited', 'complaint', 'suspicious', 'unusual', 'phish', 'malware', 'virus',
  'polic(?:y|ies)', 'prohibit', 'forbidden', 'permission', 'authenticat', 'authori[sz]', 'credential', 'not (?:been )?verified',
  // Who we are.
  'dmarc', 'dkim', word('spf'), '(?<!return\\p{L}* to )sender', 'return path', 'mail from', word('header'), 'from (?:address|domain|field)', 'client host', 'hostname', word('ptr|r ?dns|helo|ehlo|tls|starttls'), 'reverse (?:dns|name|lookup)',
  `your ${upTo(1)}${word('ips?|hosts?|servers?|domain|account|network|plan|quota')}`, `(?:sending|source|connecting|dynamic) ${word('ips?|hosts?|servers?|domain|network|address')}`, `from ${word('this ip|hosts?')}`, 'outgoing', 'outbound', word('credits?|balance|billing|payment|trial'),
  // How much we send.
  'throttl', 'rate ?limit', word('rate|limit|limits|limited|limiting'), 'too (?:many|much|fast|quick|frequent|often)', 'frequency', `you(?: have|'ve| are|'re) (?:exceeded|reached|sent|sending|been|not)`, '(?:maximum|max|allowed|exceed\\p{L}*)(?: the)? (?:number|messages|e ?mails|recipients|connections)', 'maximum of', 'number of \\p{L}+ exceed',
  `(?:weekly|send\\p{L}*|sent|submission|recipients) ${upTo(1)}quota`, 'quotaexceededexception', 'hourly', 'daily', 'monthly', 'per (?:second|minute|hour|day|month)', '24 hours', 'send\\p{L}* (?:is |was |has been )?(?:suspended|disabled|stopped)', 'smtp (?:service|access)', word('volume'), 'weren\'t sent',
  // Relays that are not ours to use.
  'relay (?:access |is )?(?:denied|not|prohibited|disallowed|rejected|refused)', `(?:not|cannot|can't|won't|unable|refus\\p{L}+) (?:(?:to|be|a|an|allowed|permitted) ){0,3}relay`, 'relaying', 'open relay',
  // The same in Russian.
  'спам', 'лимит', 'превы[сш]\\p{L}* (?:\\p{L}+ ){0,3}(?:числ|количеств|квот|предел|огранич)', 'слишком (?:много|част|быстр)', 'суточн', 'дневн', 'часов', 'ограничен', 'блокир', 'черн\\p{L}+ спис', 'репутац', 'жалоб', 'подозрит', 'необычн',
  'отправител', 'отправк', 'исходящ', 'рассылк', 'политик', 'запрещ', 'не разреш', 'нет прав', 'авториз', 'обратн\\p{L}+ (?:запис|зон|dns)', `ваш\\p{L}* (?:\\p{L}+ )?(?:${word('ip')}|сервер|домен|хост|аккаунт|учетн|ящик)`, 'недостаточно средств', 'баланс', 'тариф', 'оплат',
  // And in Kazakh.
  'шектен ас', 'шег(?:і|інен) (?:ас|тауыс|біт|жет)', 'тәуліктік', 'күндік', 'сағаттық', 'тым (?:көп|жиі)', 'бұғатта', 'жіберуші', 'тыйым', 'рұқсат', 'қара тізім', 'шағым', 'күдікті', 'тоқтатыл', 'төлем',
)

/** A mailbox that does not exist, named as plainly as no filter does. */
const ofNobody = any(
  `no such (?:\\p{L}+ )?${box}`, 'no mail ?box here', `(?:unknown|nonexistent|non existent) (?:local )?${box}`, `${word(box)} (?:is |was |could not be |cannot be )?(?:unknown|not known|not found|nonexistent)`, `${word('user|recipient|addressee')} not listed`,
  'not found by smtp', 'recipientnotfound', 'recipnotfound', `${word(box)} ${ofIt}(?:does not|doesn't|do not|don't) exist`, `${word('user|person')} (?:does not|doesn't) have an? `, `${word('user|person')} has no account`,
  `${ящик} (?:\\p{L}+ ){0,3}(?:не найден|не существу|не зарегистр|неизвест)`, 'нет такого (?:пользователя|ящика|адреса|адресата|получателя)', 'неизвестн\\p{L}+ (?:пользовател|получател|адресат)',
  `мұндай (?:пошта )?${жәшік} (?:жоқ|табылмады|тіркелмеген)`, `${жәшік} (?:табылмады|тіркелмеген|белгісіз)`, `белгісіз ${жәшік}`,
)

/** Most often said of us, if nothing plainer is said. */
const ofUs = any('relay', '(?<!not )(?<!\\p{L})listed', 'suspend', word('locked|restricted|ips?'), 'abus', 'bulk', 'message (?:is |was |has been )?(?:rejected|refused|discarded)', 'not (?:allowed|permitted)', 'приостановлен', 'доступ запрещ')

/** Room that is most often a mailbox's. */
const ofQuota = any('quota', 'квот')

/** A mailbox that takes nothing, in words that filters use, too. */
const ofShut = any(
  `(?:invalid|inactive|disabled) (?:local )?${box}`, 'mail ?box unavailable', 'disabled or discontinued', 'un?routeable address', 'undeliverable address', `${word(box)} ${ofIt}is (?:disabled|inactive|terminated|deactivated|closed|deleted|invalid)`, `not a valid ${box}`,
  `${ящик} (?:\\p{L}+ ){0,2}(?:удален|отключен|закрыт)`,
)

/** The first that is heard holds: a fault of ours before a missing mailbox, and the plainer words before the others. */
const inOrder: readonly [Said, RegExp][] = [['full', ofRoom], ['sender', ofSender], ['nobody', ofNobody], ['sender', ofUs], ['full', ofQuota], ['shut', ofShut]]

/** What an answer says in words, whatever its codes; undefined when they say nothing we know. */
export function wordsOf(answer: string): Said | undefined {
  const words = plain(answer)
  return inOrder.find(([, phrases]) => phrases.test(words))?.[0]
}

/** Whoever writes for the first time is asked to come again: nobody's fault, whatever rule of theirs is named. */
export const asksToComeAgain = (answer: string): boolean => /gr[ae]y ?list/u.test(plain(answer))
