import { safeHref } from '#lib/href.ts'
import { type Reading, proseBlocks } from '#lib/prose-nodes.ts'
import { documentOf, type Reference } from '#lib/prose-references.ts'
import { idOf, type Node } from '#lib/prose-stored.ts'
import type { Card, Part } from './parts.ts'

type LetterReading = Reading & { card: (to: Reference) => Card | undefined }

type Entry = {
  /** The document the block is about. */
  about?: (fields: Node) => Reference | undefined
  /** Shows that document as a card. */
  isCard?: true
  read: (fields: Node, reading: LetterReading) => Part | undefined
}

function cardOf(kind: Card['kind'], name: string): Entry {
  const about = (fields: Node): Reference | undefined => {
    const id = idOf(fields[name])
    return id === undefined ? undefined : { kind, id }
  }
  return {
    about,
    isCard: true,
    read(fields, reading) {
      const to = about(fields)
      const card = to && reading.card(to)
      return card && { kind: 'card', card }
    },
  }
}

/** The blocks a letter may hold, and what each becomes; its editor offers these (`collections/fields/letter-editor.ts`). */
export const letterBlocks = {
  image: { read: proseBlocks.image },
  storyCard: cardOf('stories', 'story'),
  eventCard: cardOf('events', 'event'),
  button: {
    about: ({ to }) => documentOf(to),
    read(fields, { resolve }) {
      const to = documentOf(fields.to)
      const href = to ? resolve.href(to) : safeHref(fields.url)
      const label = typeof fields.label === 'string' ? fields.label.trim() : ''
      return href && label ? { kind: 'button', label, href } : undefined
    },
  },
} satisfies Record<string, Entry>

export const letterBlock = (type: string | undefined): Entry | undefined => {
  const blocks: Record<string, Entry> = letterBlocks
  return type !== undefined && Object.hasOwn(blocks, type) ? blocks[type] : undefined
}
