import type { CollectionConfig } from 'payload'

/** Drafts with a status per language; the last 20 versions of a document are kept. */
export const languageDrafts = {
  maxPerDoc: 20,
  drafts: { autosave: false, localizeStatus: true, validate: false },
} satisfies CollectionConfig['versions']
