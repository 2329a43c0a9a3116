import type { Payload } from 'payload'
import type { SendMailOptions } from 'nodemailer'
import { open } from '#lib/crypto.ts'
import { troubleOf } from '#lib/trouble.ts'
import type { LetterKinds } from './letter.ts'
import { buildMessage } from './message.ts'
import { type DeliverySlug, type StoredDelivery, toLetterRow } from './rows.ts'

/** A message to send, or why there is none. */
export type Composed =
  | { is: 'ready'; message: SendMailOptions }
  | { is: 'needless'; reason: string }
  /** Not now. */
  | { is: 'waiting' }
  /** Its kind could not write it: worth another try. */
  | { is: 'unwritten' }
  | { is: 'impossible'; reason: 'sealed' | 'refused' }

/** The words of an error stay out of the log: they may hold what a person typed. Where it happened is enough. */
const whereOf = (error: unknown) => (error instanceof Error ? `${error.name} ${/\n\s+at (.+)/u.exec(error.stack ?? '')?.[1] ?? ''}` : 'unknown')

type Where = { cms: Payload; slug: DeliverySlug }

/** Has a letter written by its kind, at the last moment, and addressed. Never throws. */
export async function compose({ cms, slug }: Where, stored: StoredDelivery, kinds: LetterKinds): Promise<Composed> {
  const row = toLetterRow(stored)
  const tell = (what: string, error: unknown) => cms.logger.error({ letter: row.kind, id: row.id, msg: `${what}: ${whereOf(error)}` })
  let letter
  try {
    letter = await kinds[row.kind]?.(cms, row)
  } catch (error) {
    // No fault of the letter's: it goes as soon as the database is back, and the try does not count.
    if (troubleOf(error)) return { is: 'waiting' }
    tell('a letter could not be written', error)
  }
  if (!letter) return { is: 'unwritten' }
  if ('wait' in letter) return { is: 'waiting' }
  if ('skip' in letter) return { is: 'needless', reason: letter.skip }
  let address
  try {
    address = open(stored.to, `${slug}.to`, stored._id)
  } catch (error) {
    tell('an address could not be opened (changed, moved from another row, or of another DATA_KEY)', error)
    return { is: 'impossible', reason: 'sealed' }
  }
  try {
    return { is: 'ready', message: buildMessage(row, letter, address) }
  } catch (error) {
    tell('a letter could not be put together', error)
    return { is: 'impossible', reason: 'refused' }
  }
}
