import type { Payload } from 'payload'
import { sendDue, type Sending } from '#domain/mail/send.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { afterAttempt } from './after.ts'
import { giveBack, type Limits, limitsOf, take } from './budget.ts'
import { frozenWords } from './frozen.ts'
import { copyOf, type Ready } from './letter-kind.ts'
import { letterKind } from './readers.ts'
import { lateBefore } from './state.ts'

export type Round = Omit<Sending, 'kinds' | 'slug' | 'only' | 'allow' | 'after'> & { limits?: Limits }

/** What a round came to: how many letters ended in some way, and whether others wait for their turn in the budget. */
export type Delivered = { ended: number; waits: boolean }

/** Letters on their way, whose heart beats. */
async function underWay(cms: Payload, now: Date): Promise<Map<string, Ready>> {
  const found = await letters(cms).find(
    { state: 'sending', activeAt: { $gte: lateBefore(now) } }, { projection: { audience: 1, frozen: 1, away: 1, refused: 1 } },
  ).toArray()
  const ready = found.map(async (letter): Promise<[string, Ready]> => {
    const { _id, audience, away, refused } = letter
    return [_id.toHexString(), { _id, audience: audience ?? null, frozen: await frozenWords(cms, letter), troubled: Boolean(away || refused), missing: new Set() }]
  })
  return new Map(await Promise.all(ready))
}

/** Sends some of the copies that are due, as many as the budget has left. */
export async function deliver(cms: Payload, { limits = limitsOf(), limit = 50, ...round }: Round): Promise<Delivered> {
  const clock = () => round.now ?? new Date()
  const known = await underWay(cms, clock())
  if (!known.size) return { ended: 0, waits: false }
  let granted = 0
  let used = 0
  let waits = false
  const ended = await sendDue(cms, {
    ...round, limit, slug: 'deliveries', kinds: { [letterKind]: copyOf(known) },
    only: { letter: { $in: [...known.values()].map(({ _id }) => _id) } },
    allow: async (count) => {
      granted = await take(cms, count, limits, clock())
      waits = granted < count
      return granted
    },
    after: async (row, outcome) => {
      used += 1
      const letter = known.get(row.subjectId)
      if (letter) await afterAttempt(cms, letter, row, outcome, clock())
    },
  })
  // After an error nobody knows what was used: then nothing is given back.
  await giveBack(cms, granted - used, limits)
  return { ended, waits }
}
