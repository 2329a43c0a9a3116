import type { CollectionConfig, Field } from 'payload'
import { say } from '#lib/words.ts'
import { ledger } from './access.ts'
import { importEndpoints } from './endpoints/reader-lists.ts'
import { importUndo } from './fields/office.ts'
import { moment } from './fields/moments.ts'
import { rowTitle } from './fields/row-title.ts'
import { type FieldWords, ifAny, told, unseen } from './fields/told.ts'
import { groups } from './words/groups.ts'
import { imports as words } from './words/imports.ts'

const count = (name: string, label: FieldWords): Field => ({ name, type: 'number', ...told(label, { readOnly: true, ...ifAny }) })
const at = (name: string, label: FieldWords): Field => ({ name, type: 'date', ...told(label, { readOnly: true, ...moment, ...ifAny }) })

/** Lists of readers that were brought in: who, when, how many. Of the file itself nothing is kept. Written by domain/newsletter/lists/. */
export const Imports: CollectionConfig = {
  slug: 'imports',
  labels: words.labels,
  access: ledger,
  endpoints: importEndpoints,
  lockDocuments: false,
  disableDuplicate: true,
  disableBulkEdit: true,
  defaultSort: '-createdAt',
  admin: {
    group: groups.newsletter,
    description: words.about,
    useAsTitle: 'rowTitle',
    defaultColumns: ['byName', 'createdAt', 'done', 'added', 'invited', 'gained', 'there', 'refused', 'undoneAt'],
    disableCopyToLocale: true,
    components: { beforeListTable: ['/admin/readers/import-panel.tsx#ImportPanel'] },
  },
  fields: [
    rowTitle(({ byName }, language) => `${say(words.labels.singular, language)} · ${String(byName ?? '')}`),
    // A keyed hash: the same file, broken off, is gone on with.
    { name: 'fileKey', type: 'text', index: true, admin: unseen },
    { name: 'by', type: 'text', admin: unseen },
    { name: 'byName', type: 'text', ...told(words.byName, { readOnly: true }) },
    { type: 'row', fields: [count('done', words.done), at('finishedAt', words.finishedAt)] },
    { type: 'row', fields: [count('added', words.added), count('invited', words.invited), count('gained', words.gained)] },
    { type: 'row', fields: [count('there', words.there), count('refused', words.refused)] },
    importUndo,
    { type: 'row', fields: [at('undoneAt', words.undoneAt), count('removed', words.removed), count('kept', words.kept)] },
  ],
}
