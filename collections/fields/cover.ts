import type { Field } from 'payload'
import { stories as words } from '#collections/words/stories.ts'
import { choices, told } from './told.ts'

const sidebar = { position: 'sidebar' } as const

/** A photograph on top of a page, or the ground of the one that is drawn. */
export const cover: Field[] = [
  { name: 'cover', type: 'upload', relationTo: 'media', ...told(words.cover, sidebar) },
  {
    name: 'coverGround',
    type: 'select',
    options: choices(['sky', 'steppe', 'felt', 'dusk'], words.coverGround.options),
    ...told(words.coverGround, sidebar),
  },
]
