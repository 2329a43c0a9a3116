/** What the words of a refusal speak of; `full`: there is no room for the letter. */
export type Said = 'sender' | 'full' | 'mailbox'

/** Addresses, hosts and links are data: `nospam.aidar@mail.ru` speaks of no spam. Codes and quoted names go too. */
const plain = (answer: string): string =>
  answer.normalize('NFC').toLowerCase()
    .replace(/https?:\/\/\S*/gu, ' ')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/[^\s<>()"':;,]+@[^\s<>()"':;,]+/gu, ' ')
    .replace(/[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+/gu, ' ')
    .replace(/[’`]/gu, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim()

const any = (...phrases: string[]) => new RegExp(phrases.join('|'), 'u')

const measure = '(?<!\\p{L})(?:rate|limit)s?(?!\\p{L})'
/** The letter is too large for this server: neither its reader nor we are at fault. */
const ofSize = any('size (?:exceeds|limit)', 'too (?:large|big)')
/** We, our server, or how much we send. */
const ofSender = any(
  'spam', 'black ?list', 'block ?list', 'blocked', 'listed by', 'on our list', 'reputation', 'relay', 'dmarc', 'dkim', '(?<!\\p{L})spf(?!\\p{L})', 'authenticat', 'unsolicited', 'complaint', 'polic(?:y|ies)',
  `${measure}.*(?:exceed|reach|prevent)`, `(?:exceed|reach)\\p{L}*(?!\\p{L}).*(?:${measure}|max emails)`, 'too (?:many|fast|quick)', 'is limited', 'send\\p{L}* (?:quota|limit)', 'quotaexceededexception', 'hourly', 'daily', 'per hour', 'per day',
  'send\\p{L}* suspended', 'sender', 'sending domain', 'weren\'t sent',
  'спам', 'превышен лимит', 'лимит отправк', 'слишком много', 'заблокирован', 'отправител',
)
/** A mailbox that is there, and has no room. */
const ofRoom = any('mailbox (?:is )?full', 'over ?quota', 'quota', 'full mailbox', 'insufficient (?:system )?storage', 'переполнен', 'квот')
/** No mailbox, or none that anybody opens. */
const ofMailbox = any(
  'no such (?:user|mailbox|recipient|account|person|address)', 'no mailbox here', '(?:user|recipient|mailbox|account|address) (?:is )?(?:unknown|not found|not known)', '(?:unknown|invalid|inactive|nonexistent) (?:user|recipient|mailbox|account|email|address|local)',
  'recipient not found', 'not found by smtp', 'recipientnotfound', 'recipnotfound', '(?:doe?s not|doesn\'t|do not) (?:exist|have)', 'has no account', 'mailbox unavailable', 'un?routeable address', 'undeliverable address', 'is (?:disabled|inactive|terminated|deactivated|closed|deleted)', 'not a valid (?:mailbox|recipient|user)',
  'не найден', 'нет такого (?:пользователя|ящика|адреса)', 'не существует', 'неизвестный (?:пользователь|получатель)',
)

/** What an answer says in words, whatever its codes; undefined when they say nothing we know. A fault of ours is heard first. */
export function wordsOf(answer: string): Said | undefined {
  const words = plain(answer)
  if (ofSize.test(words)) return 'full'
  if (ofSender.test(words)) return 'sender'
  if (ofRoom.test(words)) return 'full'
  if (ofMailbox.test(words)) return 'mailbox'
  return undefined
}
