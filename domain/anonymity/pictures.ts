import { ObjectId } from 'mongodb'
import type { Raw } from './document-passages.ts'

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{24}$/u.test(value)

/** Whatever looks like an id anywhere in a document; only those of pictures are found among the pictures. */
function* idsIn(value: unknown): Generator<string> {
  if (value instanceof ObjectId) yield value.toHexString()
  else if (typeof value === 'string' && isId(value)) yield value
  else if (typeof value === 'object' && value !== null && !(value instanceof Date)) for (const inner of Object.values(value)) yield* idsIn(inner)
}

/** The pictures that documents show: cover, portrait, share picture, in the text. */
export const picturesOf = (documents: readonly Raw[]): ObjectId[] => [...new Set([...idsIn(documents)])].map((id) => new ObjectId(id))
