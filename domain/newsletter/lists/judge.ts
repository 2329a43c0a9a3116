import type { Payload } from 'payload'
import { type StoredSubscriber, subscribers } from '#domain/newsletter/rows.ts'
import { suppressedAmong } from '#domain/newsletter/suppressions.ts'
import type { Entry, Refused } from './entry.ts'

/**
 * What becomes of a line: somebody new who agreed elsewhere, somebody new who is asked, somebody subscribed who gains
 * topics, somebody known who stays as they are. An import revives nobody who left, whose letters came back, or who
 * does not want any.
 */
export type Verdict = { is: 'add' | 'invite' | 'gain' | 'there'; entry: Entry } | ({ is: 'refuse' } & Refused)

type Known = Pick<StoredSubscriber, 'emailKey' | 'status' | 'topics' | 'importId' | 'gained'>

/** No topics means everything: there is nothing to gain then, and nothing is given to somebody who chose. */
const gains = ({ topics, given }: Entry, known: Known): boolean =>
  Boolean(given) && known.topics.length > 0 && topics.some((topic) => !known.topics.some((other) => other.equals(topic)))

function judgeOne(entry: Entry, known: Known | undefined, suppressed: boolean, importId: string | undefined): Verdict {
  const refuse = (refusal: Refused['refusal']): Verdict => ({ is: 'refuse', line: entry.line, refusal })
  if (suppressed) return refuse('stopped')
  if (!known) return { is: entry.given ? 'add' : 'invite', entry }
  if (known.status === 'unsubscribed') return refuse('left')
  if (known.status === 'bounced') return refuse('bounced')
  // Written by this import before it was broken off.
  if (importId && known.importId === importId) return { is: known.status === 'pending' ? 'invite' : 'add', entry }
  if (importId && known.gained?.importId === importId) return { is: 'gain', entry }
  return { is: known.status === 'confirmed' && gains(entry, known) ? 'gain' : 'there', entry }
}

/** Looks up what is known of these people; changes nothing. */
export async function judge(cms: Payload, entries: readonly Entry[], importId?: string): Promise<Verdict[]> {
  const keys = entries.map(({ emailKey }) => emailKey)
  const fields = { emailKey: 1, status: 1, topics: 1, importId: 1, gained: 1 }
  const rows = await subscribers(cms).find({ emailKey: { $in: keys } }, { projection: fields }).toArray()
  const known = new Map(rows.map((row) => [row.emailKey, row]))
  const suppressed = await suppressedAmong(cms, keys)
  return entries.map((entry) => judgeOne(entry, known.get(entry.emailKey), suppressed.has(entry.emailKey), importId))
}
