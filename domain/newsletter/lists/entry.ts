import { createHash } from 'node:crypto'
import type { ObjectId } from 'mongodb'
import { timeZone } from '#lib/clock.ts'
import { blindIndex } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import { doubtOf } from '#lib/email-doubt.ts'
import type { Locale } from '#lib/locales.ts'
import { wallTimeAt } from '#lib/zones.ts'
import { readLocale } from './locale-words.ts'
import type { Line } from './read.ts'
import { saysNo } from './refusal-words.ts'
import { plain, saysSubscribed } from './state-words.ts'

/** Why a line is not taken. The first are seen in the line itself, the others from what is known of the address. */
export const refusals = ['cells', 'address', 'mixed', 'locale', 'topic', 'date', 'future', 'notSubscribed', 'twice', 'left', 'bounced', 'stopped'] as const
export type Refusal = (typeof refusals)[number]
export type Refused = { line: number; refusal: Refusal }

/** Where somebody agreed before: the day, and the hash of what the list says about it. */
export type Given = { at: Date; sourceHash: string }
/** A line as it is meant. Without `given` nobody knows whether the person agreed: they are asked. */
export type Entry = { line: number; address: string; emailKey: string; locale: Locale; topics: ObjectId[]; given?: Given }

const forms = [/^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})(?:[T ].*)?$/u, /^(?<d>\d{1,2})\.(?<m>\d{1,2})\.(?<y>\d{4})(?: .*)?$/u]

/** `2024-05-03` or `03.05.2024`; a time after it is not kept. */
function readDay(text: string): string | undefined {
  const found = forms.map((form) => form.exec(text)?.groups).find(Boolean)
  if (!found) return undefined
  const day = `${found['y']}-${String(found['m']).padStart(2, '0')}-${String(found['d']).padStart(2, '0')}`
  const date = new Date(`${day}T00:00:00Z`)
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day || day < '2000' ? undefined : day
}

const today = (now: Date) => wallTimeAt(now.getTime(), timeZone).slice(0, 10)

function readGiven(day: string, source: string, now: Date): { given?: Given } | Refusal {
  if (!day) return {}
  const read = readDay(day)
  if (!read) return 'date'
  if (read > today(now)) return 'future'
  const named = source.normalize('NFC').trim()
  return named ? { given: { at: new Date(`${read}T00:00:00Z`), sourceHash: createHash('sha256').update(named).digest('hex') } } : {}
}

export type Topics = ReadonlyMap<string, ObjectId>
/** `left`: whom any line of the list says to have left, see `leftIn`; `locale`: of those whose line names no language. */
type Known = { topics: Topics; left: ReadonlySet<string>; locale?: Locale | undefined; now: Date }
const split = (text: string) => text.normalize('NFC').split(/[,;|]/u).map((name) => name.trim().toLowerCase()).filter(Boolean)

/** Whether a line says of somebody that they get no letters. "Taken back by phone" stands as a source of consent, too. */
const saysLeaving = ({ cells, refused }: Line) => refused || !saysSubscribed(cells.status ?? '') || saysNo(plain(cells.consentSource ?? ''))

/** Whoever left by one line of a list has left by all of them: two lists are often put together into one. */
export async function leftIn(lines: AsyncIterable<Line>): Promise<ReadonlySet<string>> {
  const left = new Set<string>()
  for await (const line of lines) {
    const email = saysLeaving(line) ? readEmail(line.cells.email ?? '') : undefined
    if (email) left.add(email.key)
  }
  return left
}

/** What a line means, or the first thing that is wrong with it. */
export function readEntry({ line, cells, more }: Line, { topics, left, locale: assumed, now }: Known): Entry | Refused {
  const refuse = (refusal: Refusal): Refused => ({ line, refusal })
  if (more) return refuse('cells')
  const email = readEmail(cells.email ?? '')
  if (!email) return refuse('address')
  if (doubtOf(cells.email ?? '')) return refuse('mixed')
  if (left.has(email.key)) return refuse('notSubscribed')
  const locale = cells.locale ? readLocale(cells.locale) : assumed
  if (!locale) return refuse('locale')
  const wanted = split(cells.topics ?? '').map((name) => topics.get(name))
  if (wanted.includes(undefined)) return refuse('topic')
  const given = readGiven(cells.consentDate ?? '', cells.consentSource ?? '', now)
  if (typeof given === 'string') return refuse(given)
  const unique = new Map(wanted.flatMap((id) => (id ? [[id.toHexString(), id] as const] : [])))
  return { line, address: email.address, emailKey: blindIndex(email.key, 'email'), locale, topics: [...unique.values()], ...given }
}
