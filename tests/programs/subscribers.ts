import config from '@payload-config'
import { ObjectId } from 'mongodb'
import { getPayload } from 'payload'
import { blindIndex, randomId, seal } from '#lib/crypto.ts'
import { readEmail } from '#lib/email-address.ts'
import { locales } from '#lib/locales.ts'
import { type StoredSubscriber, subscribers } from '#domain/newsletter/rows.ts'

// Fills a database with confirmed readers, `reader{n}@example.kz`, their languages in turn. Argument: how many.

const cms = await getPayload({ config })
const now = new Date()

function reader(number: number): StoredSubscriber {
  const address = `reader${number}@example.kz`
  const _id = new ObjectId()
  return {
    _id, emailKey: blindIndex(readEmail(address)?.key ?? address, 'email'), email: seal(address, 'subscribers.email', _id),
    locale: locales[number % locales.length] ?? 'kk', topics: [], status: 'confirmed', statusAt: now, source: 'form', softBounces: 0,
    publicId: randomId(), linkVersion: 1, createdAt: now, updatedAt: now,
  }
}

await subscribers(cms).insertMany(Array.from({ length: Number(process.argv[2]) }, (_, number) => reader(number)))
await cms.destroy()
process.exit(0)
