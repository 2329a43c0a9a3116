import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto'
import { env } from './env.ts'

const ivBytes = 12
const tagBytes = 16
const keys = new Map<string, Buffer>()

/** One key for each purpose, all from DATA_KEY: what one of them gives away says nothing about another. */
function key(purpose: string): Buffer {
  const { DATA_KEY } = env()
  const name = `${DATA_KEY} ${purpose}`
  const known = keys.get(name)
  if (known) return known
  const made = Buffer.from(hkdfSync('sha256', DATA_KEY, 'qanat', purpose, 32))
  keys.set(name, made)
  return made
}

/** A field as `collection.field`, and the id of the row: an ObjectId, or a word. */
type Id = { toString(): string }

/** What a sealed value is bound to. */
const bound = (field: string, id: Id, keyId: string): Buffer => {
  const [collection, name] = field.split('.')
  return Buffer.from(JSON.stringify([collection, String(id), name, keyId]))
}

/** Says which key sealed a value, and nothing about it: 8 characters. */
const sealKeyId = () => createHmac('sha256', key('seal')).update('id').digest().subarray(0, 6).toString('base64url')

/**
 * Text that only DATA_KEY opens: `v2.{key id}.` and base64url of iv, tag and data (AES-256-GCM). Field, row and key are
 * sealed in: a value copied into another field or row does not open there. The id of a row is made before its values
 * are sealed.
 */
export function seal(text: string, field: string, id: Id): string {
  const iv = randomBytes(ivBytes)
  const keyId = sealKeyId()
  const cipher = createCipheriv('aes-256-gcm', key('seal'), iv).setAAD(bound(field, id, keyId))
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return `v2.${keyId}.${Buffer.concat([iv, cipher.getAuthTag(), data]).toString('base64url')}`
}

/** What was sealed. Throws when it was changed, belongs to another field or row, or was sealed with another DATA_KEY. */
export function open(sealed: string, field: string, id: Id): string {
  const [version, keyId = '', body = ''] = sealed.split('.')
  const bytes = Buffer.from(body, 'base64url')
  if (version !== 'v2' || bytes.length < ivBytes + tagBytes) throw new Error(`a sealed value of ${field} has no form that is known here`)
  const decipher = createDecipheriv('aes-256-gcm', key('seal'), bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
  decipher.setAAD(bound(field, id, keyId)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
}

const hmac = (text: string, purpose: string) => createHmac('sha256', key(purpose)).update(text).digest()

/** Finds a sealed value again by equality, and tells nothing else about it: 43 characters. */
export const blindIndex = (value: string, context: string): string => hmac(value, `index ${context}`).toString('base64url')

/** Proves that we wrote `text` for this purpose: 22 characters, for links. */
export const mac = (text: string, purpose: string): string => hmac(text, `mac ${purpose}`).subarray(0, 16).toString('base64url')

/** The same in full: 43 characters, for links that are looked up by their hash. */
export const longMac = (text: string, purpose: string): string => hmac(text, `mac ${purpose}`).toString('base64url')

/** The same for addresses, whose letter case gets lost on the way: 24 characters of 0-9 and a-f. */
export const hexMac = (text: string, purpose: string): string => hmac(text, `mac ${purpose}`).subarray(0, 12).toString('hex')

/** Compares without telling by its time how much was right. */
export function sameMac(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/** A name that nobody guesses: 22 characters. */
export const randomId = (): string => randomBytes(16).toString('base64url')
