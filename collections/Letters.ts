import type { CollectionConfig } from 'payload'
import { correspondence } from './access.ts'
import { letterEndpoints } from './endpoints/letters.ts'
import { guidedBy } from './fields/guide.ts'
import { letterLook, letterMachinery, letterReaders, letterSend, letterSide, letterWords } from './fields/letter.ts'
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
  endpoints: letterEndpoints,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-createdAt',
  admin: {
    group: groups.newsletter,
    description: words.about,
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'state', 'updatedAt'],
    listSearchableFields: ['subject'],
    hideAPIURL: true,
    components: { ...guidedBy('send-an-issue'), edit: { SaveButton: '/admin/editor/after-texts.tsx#SaveAfterTexts' } },
  },
  fields: [
    {
      type: 'tabs',
      tabs: [
        { label: words.tabs.text, fields: letterWords },
        { label: words.tabs.look, fields: [letterLook] },
        { label: words.tabs.readers, fields: letterReaders },
        { label: words.tabs.send, fields: [letterSend] },
      ],
    },
    letterSide,
    ...letterMachinery,
    publicSlugs,
  ],
}
