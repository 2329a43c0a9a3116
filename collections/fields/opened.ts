import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import { giveOpened, mergesForm } from '#collections/hooks/opened.ts'
import { unseen } from './told.ts'

/** Stored nowhere: it goes out with a document, and comes back with the form. */
const opened: Field = { name: 'opened', type: 'json', virtual: true, admin: unseen }

/** What staff save with Payload's own form, which sends all its values. Accounts ask for the password where it matters. */
const kinds = ['media', 'letters', 'topics', 'series', 'spaces']

/** A form that was open while others saved puts nothing back, and loses nothing (docs/decisions/041). */
export const mergesForms = (collection: CollectionConfig): CollectionConfig => {
  if (!kinds.includes(collection.slug)) return collection
  const { hooks } = collection
  return {
    ...collection,
    fields: [...collection.fields, opened],
    hooks: {
      ...hooks,
      beforeValidate: [({ collection: { flattenedFields }, ...args }) => mergesForm(flattenedFields, args), ...(hooks?.beforeValidate ?? [])],
      afterRead: [...(hooks?.afterRead ?? []), ({ collection: { flattenedFields }, ...args }) => giveOpened(flattenedFields, args)],
    },
  }
}

/** The same for a global. */
export const globalMergesForms = (global: GlobalConfig): GlobalConfig => {
  const { hooks } = global
  return {
    ...global,
    fields: [...global.fields, opened],
    hooks: {
      ...hooks,
      beforeValidate: [({ global: { flattenedFields }, ...args }) => mergesForm(flattenedFields, args), ...(hooks?.beforeValidate ?? [])],
      afterRead: [...(hooks?.afterRead ?? []), ({ global: { flattenedFields }, ...args }) => giveOpened(flattenedFields, args)],
    },
  }
}
