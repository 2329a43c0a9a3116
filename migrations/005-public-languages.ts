import type { Document, ObjectId } from 'mongodb'
import { changeRows } from './change-rows.ts'
import type { Migration } from './migration.ts'

const locales = ['kk', 'ru', 'en'] as const
const kinds = ['stories', 'pages', 'speakers', 'events'] as const
type Row = { _id: ObjectId; publicSlugs?: Partial<Record<(typeof locales)[number], string | null>> | null; publicIn?: string[] }

/**
 * A list of the panel reads newest versions, and those told which languages were public before the last act. Each document
 * now names them in `publicIn`, and its newest version says of that, of addresses and of dates what the document says.
 */
export const publicLanguages: Migration = {
  number: 5,
  name: 'public-languages',
  async run(work) {
    for (const kind of kinds) {
      await changeRows<Row>(work, kind, { publicIn: { $exists: false } }, ({ publicSlugs }) => ({ $set: { publicIn: locales.filter((locale) => publicSlugs?.[locale]) } }))
      await changeRows<Document>(work, `_${kind}_versions`, { latest: true, 'version.publicIn': { $exists: false } }, async ({ parent }) => {
        const projection = { _id: 0, publicSlugs: 1, publicIn: 1, publishedAt: 1, modifiedAt: 1 }
        const said = await work.db.collection<Row>(kind).findOne<Document>({ _id: parent as ObjectId }, { projection })
        return { $set: Object.fromEntries(Object.entries(said ?? { publicIn: [] }).map(([name, value]) => [`version.${name}`, value as unknown])) }
      })
    }
  },
}
