import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { complaint } from '#domain/newsletter/bounced.ts'
import { leave } from '#domain/newsletter/manage.ts'
import { type StoredSubscriber, subscribers } from '#domain/newsletter/rows.ts'
import { type LetterDelivery, letterDeliveries } from '#domain/newsletter/sending/rows.ts'
import { type BounceKind, bounceKinds } from './kinds.ts'
import type { LeavingReader, Report } from './report.ts'

/** What came of a report; `needless`: it changed nothing, and nobody needs to see it. */
export type Acted = BounceKind | 'left' | 'needless' | 'unread'

/** Writes down that a delivery came back; false when as much or more was written down before. A complaint needs no weighing. */
async function note(cms: Payload, { _id }: LetterDelivery, kind: BounceKind, now: Date): Promise<boolean> {
  const heavier = bounceKinds.slice(bounceKinds.indexOf(kind))
  const { modifiedCount } = await letterDeliveries(cms).updateOne({ _id, bounced: { $nin: heavier } }, { $set: { bounced: kind, bouncedAt: now, unweighed: kind !== 'complaint', updatedAt: now } })
  return modifiedCount === 1
}

const isNoted = ({ bounced }: LetterDelivery, kind: BounceKind) => bounced != null && bounceKinds.indexOf(bounced) >= bounceKinds.indexOf(kind)

/**
 * A delivery came back. A complaint is a person's word and holds at once, done before it is written down: it may be done
 * twice. What mail servers say is only noted, and weighed when the whole mailbox was read (weigh.ts).
 */
async function cameBack(cms: Payload, row: LetterDelivery, kind: BounceKind, now: Date): Promise<Acted> {
  if (isNoted(row, kind)) return 'needless'
  if (kind === 'complaint') await complaint(cms, row.toKey, now)
  return (await note(cms, row, kind, now)) ? kind : 'needless'
}

const deliveryOf = (cms: Payload, id: string): Promise<LetterDelivery | null> => letterDeliveries(cms).findOne({ _id: new ObjectId(id) })

async function readerOf(cms: Payload, { publicId, proves }: LeavingReader): Promise<StoredSubscriber | undefined> {
  const row = await subscribers(cms).findOne({ publicId })
  return row && proves(row) ? row : undefined
}

/** The complaint of a reader whom only the letter's own headers name. */
async function complainedOf(cms: Payload, reader: LeavingReader, now: Date): Promise<Acted> {
  const row = await readerOf(cms, reader)
  if (!row) return 'unread'
  await complaint(cms, row.emailKey, now)
  return 'complaint'
}

/** Does what a report asks for. Any number of times, by any number of processes: it counts once. */
export async function actOn(cms: Payload, report: Report, now = new Date()): Promise<Acted> {
  switch (report.is) {
    case 'unread': return 'unread'
    case 'automatic': return 'needless'
    case 'leaving': {
      const row = await readerOf(cms, report.reader)
      if (!row) return 'unread'
      return (await leave(cms, row, now)) ? 'left' : 'needless'
    }
    case 'complaint': {
      const row = report.delivery ? await deliveryOf(cms, report.delivery) : null
      if (row?.toKey) return cameBack(cms, row, 'complaint', now)
      return report.reader ? complainedOf(cms, report.reader, now) : 'needless'
    }
    case 'bounce': {
      if (report.verdict === 'none') return 'needless'
      const row = await deliveryOf(cms, report.delivery)
      return row ? cameBack(cms, row, report.verdict, now) : 'needless'
    }
  }
}
