import type { Where } from 'payload'

const objectId = /^[0-9a-f]{24}$/u

/** How the address of a preview names a document: by its slug or, before it has one, by its id. */
export const draftKey = (key: string): Where => (objectId.test(key) ? { id: { equals: key } } : { slug: { equals: key } })
