import { ObjectId } from 'mongodb'
import { seal } from '#lib/crypto.ts'
import { native } from '#domain/native.ts'
import { bounceAddress, leaveByMail } from '#domain/newsletter/bounces/addresses.ts'
import { consentEvents, subscribers, type StoredSubscriber, suppressions } from '#domain/newsletter/rows.ts'
import { cms } from '#tests/factories.ts'
import { readerOf } from '#tests/newsletter.ts'
import { sample } from '#tests/setup/mailbox.ts'

/** Nobody reads, and nothing was sent. */
export async function nobody() {
  for (const rows of [subscribers, suppressions, consentEvents]) await rows(await cms()).deleteMany({})
  await native(await cms(), 'deliveries').deleteMany({})
}

export const deliveryRows = async () => native<{ _id: ObjectId; bounced?: string; bouncedAt?: Date; toKey: string }>(await cms(), 'deliveries')

const hourAgo = () => new Date(Date.now() - 3_600_000)

/** A letter that went out to this reader an hour ago, and what reports of it are addressed to. */
export async function letterTo(reader: StoredSubscriber, address = 'reader@example.org') {
  const id = new ObjectId()
  const at = hourAgo()
  await (await deliveryRows()).insertOne({
    _id: id, key: `${String(id)}:${String(reader._id)}`, kind: 'newsletter.letter', locale: 'kk', to: seal(address, 'deliveries.to', id), toKey: reader.emailKey, subjectKind: 'letter', subjectId: 'letter',
    status: 'sent', attempts: 1, nextAt: at, sentAt: at, createdAt: at, updatedAt: at,
  } as never)
  const delivery = id.toHexString()
  const about = { delivery, bounce: bounceAddress(delivery) ?? '', leave: leaveByMail(reader) ?? '' }
  return { reader, about, report: (name: string) => sample(name, about) }
}

/** A reader of some time, and a letter to them. */
export const delivered = async (address?: string, more: Partial<StoredSubscriber> = {}) =>
  letterTo(await readerOf(address ?? 'reader@example.org', 'kk', { statusAt: new Date(hourAgo().getTime() - 86_400_000), ...more }), address)

/** How a reader stands now. */
export const standing = async ({ _id }: StoredSubscriber) => subscribers(await cms()).findOne({ _id })

/** What came back of a delivery. */
export const bouncedOf = async (delivery: string) => (await (await deliveryRows()).findOne({ _id: new ObjectId(delivery) }))?.bounced ?? null
