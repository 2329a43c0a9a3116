import type { CollectionConfig } from 'payload'
import { correspondence } from './access.ts'
import { letterMachinery, letterReaders, letterWords } from './fields/letter.ts'
import { publicSlugs } from './fields/public-slugs.ts'
import { keepsLetters } from './hooks/letters.ts'
import { groups } from './words/groups.ts'
import { letters as words } from './words/letters.ts'

/** The newsletter: one letter in up to three languages. What happens to it after writing is in `domain/newsletter/`. */
export const Letters: CollectionConfig = {
  slug: 'letters',
  labels: words.labels,
  access: correspondence,
  hooks: keepsLetters,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-createdAt',
  admin: {
    // Shown as soon as a letter can be written, looked at and tried.
    hidden: true,
    group: groups.newsletter,
    description: words.about,
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'state', 'scheduledAt', 'finishedAt', 'updatedAt'],
    listSearchableFields: ['subject'],
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: words.tabs.text, fields: letterWords },
        { label: words.tabs.readers, fields: letterReaders },
      ],
    },
    ...letterMachinery,
    publicSlugs,
  ],
}
