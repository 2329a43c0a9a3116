import type { Payload } from 'payload'
import { ObjectId } from 'mongodb'
import { forgetAway } from '#domain/mail/relay.ts'
import { deliveries } from '#domain/mail/rows.ts'
import type { Transport } from '#domain/mail/transport.ts'
import { native } from '#domain/native.ts'
import { letters, type StoredLetter, wholeHash } from '#domain/newsletter/letters.ts'
import { subscribers, suppressions } from '#domain/newsletter/rows.ts'
import type { Limits } from '#domain/newsletter/sending/budget.ts'
import { deliver } from '#domain/newsletter/sending/deliver.ts'
import { finishLetters } from '#domain/newsletter/sending/finish.ts'
import { prepareDue } from '#domain/newsletter/sending/prepare.ts'
import { progressOf } from '#domain/newsletter/sending/progress.ts'
import { letterDeliveries } from '#domain/newsletter/sending/rows.ts'
import { blindIndex } from '#lib/crypto.ts'
import type { Locale } from '#lib/locales.ts'
import { cms } from '#tests/factories.ts'
import { letterBody, letterWith, readerOf, stored } from '#tests/newsletter.ts'

export const noLimits: Limits = { perSecond: 0, perHour: 0, perDay: 0 }

/** A letter in three languages that was checked and whose hour has come; gives its id. */
export async function dueLetter(shared: Parameters<typeof letterWith>[1] = {}, scheduledAt = new Date()): Promise<string> {
  const id = await letterWith({
    kk: { subject: 'Көктем хабарлары', body: letterBody('Сәлем, достар!') },
    ru: { subject: 'Весенние вести', body: letterBody('Здравствуйте, друзья!') },
    en: { subject: 'News of spring', body: letterBody('Hello, friends!') },
  }, shared)
  await letters(await cms()).updateOne({ _id: new ObjectId(id) }, { $set: { state: 'scheduled', scheduledAt, contentHash: wholeHash(await stored(id)) } })
  return id
}

const languages: readonly Locale[] = ['kk', 'ru', 'en']

/** So many confirmed readers, a third of them in each language; gives their addresses. */
export async function manyReaders(count: number): Promise<string[]> {
  const addresses = Array.from({ length: count }, (_, number) => `reader${number}@example.org`)
  await Promise.all(addresses.map((address, number) => readerOf(address, languages[number % 3] ?? 'kk')))
  return addresses
}

/** Nobody reads, nothing waits, the mail server has never been away. */
export async function emptyHouse(payload: Payload) {
  await Promise.all([
    deliveries(payload).deleteMany({}), deliveries(payload, 'deliveries').deleteMany({}), subscribers(payload).deleteMany({}),
    suppressions(payload).deleteMany({}), letters(payload).deleteMany({}), native(payload, 'mail-budget').deleteMany({}), forgetAway(payload),
  ])
}

/** Sends until nothing is due any more; gives how many letters came to an end. */
export async function deliverAll(transport: Transport, { now, limits = noLimits }: { now?: Date; limits?: Limits } = {}): Promise<number> {
  let all = 0
  for (;;) {
    const { ended } = await deliver(await cms(), { transport, limits, ...(now ? { now } : {}) })
    all += ended
    if (!ended) return all
  }
}

/** From the hour of a letter to its end. */
export async function sendWhole(transport: Transport, now?: Date) {
  const payload = await cms()
  await prepareDue(payload, now)
  await deliverAll(transport, now ? { now } : {})
  await finishLetters(payload, now)
}

export const letter = async (id: string): Promise<StoredLetter> => stored(id)
export const progress = async (id: string) => progressOf(await cms(), await stored(id))

/** What became of the copy of one reader. */
export async function copyFor(address: string) {
  return letterDeliveries(await cms()).findOne({ toKey: blindIndex(address, 'email') })
}
