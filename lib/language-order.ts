import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj } from 'payload'
import { defaultLocale, isLocale } from './locales.ts'

const words: readonly string[] = ['text', 'textarea', 'email']

type Asked = { collection: string; sort?: string | string[]; limit?: number; locale?: string }
type Read<Result> = (this: MongooseAdapter, asked: Asked) => Promise<Result>
type Collections = Record<string, { config: { defaultSort?: string | string[]; flattenedFields: readonly { name: string; type: string }[] } }>

/** Whether rows are asked for in the order of what people wrote; of one row the order does not matter. */
function isByWords({ payload }: Pick<MongooseAdapter, 'payload'>, { collection, sort, limit }: Asked): boolean {
  const config = (payload.collections as unknown as Collections)[collection]?.config
  const by = [sort ?? config?.defaultSort ?? []].flat().map((name) => name.replace(/^-?(version\.)?/, ''))
  return limit !== 1 && by.some((name) => config?.flattenedFields.some((field) => field.name === name && words.includes(field.type)))
}

/** Payload's `collation` for this one read: on all of them it would keep MongoDB from using any index of texts. */
const inOrder = <Result>(read: Read<Result>): Read<Result> =>
  function (asked) {
    if (!isByWords(this, asked)) return read.call(this, asked)
    const collation = { locale: isLocale(asked.locale) ? asked.locale : defaultLocale }
    return read.call(Object.assign(Object.create(this) as MongooseAdapter, { collation }), asked)
  }

/** The adapter that puts words in the order of the alphabet of the language they are read in; by their bytes ә and Ғ come after я. */
export const withLanguageOrder = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init(args) {
    const made = adapter.init(args)
    Object.assign(made, { find: inOrder(made.find as unknown as Read<unknown>), queryDrafts: inOrder(made.queryDrafts as unknown as Read<unknown>) })
    return made
  },
})
