import type { CollectionConfig } from 'payload'

export const Stories: CollectionConfig = {
  slug: 'stories',
  versions: { drafts: { localizeStatus: true } as never },
  fields: [{ name: 'title', type: 'text', localized: true }, { name: 'body', type: 'richText', localized: true }],
}
