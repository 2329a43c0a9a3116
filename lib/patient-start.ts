import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { MongoServerError } from 'mongodb'
import type { Model } from 'mongoose'
import type { DatabaseAdapterObj, Payload } from 'payload'

/** Building an index takes as long as it takes, and a machine with much else to do answers late. */
const patient = { connectTimeoutMS: 20_000, socketTimeoutMS: 0 }
/** Mongoose and Payload would each ask for every index of every collection at every start of a process: 900 commands. */
const unasked = { autoIndex: false, autoCreate: false }
/** How long the database is looked for: at the start of a process that is asked again, and by a program of one go (ms). */
const [asked, once] = [8_000, 60_000]

let oneGo = false

/** This process loads content or makes an account and ends: nobody waits for a page, and it never hurries. */
export const neverHurry = () => void (oneGo = true)

type Index = { unique?: boolean | undefined; partialFilterExpression?: unknown; expireAfterSeconds?: number | undefined }
/** One line for each index: what it is over, and what changes its meaning. */
const lineOf = (keys: object, { unique, partialFilterExpression, expireAfterSeconds }: Index) =>
  JSON.stringify([Object.entries(keys), Boolean(unique), partialFilterExpression ?? null, expireAfterSeconds ?? null])

/** Whether the database lacks an index of this model. Mongoose's own `diffIndexes` takes `unique: false` for a difference. */
async function lacksIndex(model: Model<unknown>): Promise<boolean> {
  const there = new Set((await model.listIndexes().catch(noSuchCollection)).map((index) => lineOf(index.key, index as Index)))
  return model.schema.indexes().some(([keys, options]) => !there.has(lineOf(keys, options as Index)))
}

function noSuchCollection(error: unknown): never[] {
  if (error instanceof MongoServerError && error.codeName === 'NamespaceNotFound') return []
  throw error
}

type Models = Pick<MongooseAdapter, 'collections' | 'versions' | 'globals'>
const modelsOf = ({ collections, versions, globals }: Models) => [...Object.values(collections), ...Object.values(versions), globals] as unknown as Model<unknown>[]

/** Builds the indexes that are missing. Gives the names of the collections that missed any. */
export async function buildIndexes(models: Models): Promise<string[]> {
  const built = await Promise.all(modelsOf(models).map(async (model) => {
    if (!(await lacksIndex(model))) return []
    await model.ensureIndexes()
    return [model.collection.name]
  }))
  return built.flat()
}

/**
 * The adapter that opens the database with patience, until every index is built, and only then with the time-outs of its
 * settings, which are made for visitors. `prepare` belongs to every start: Payload's own `onInit` is left out when a start
 * that failed is tried again.
 */
export const withPatientStart = (adapter: DatabaseAdapterObj, prepare: (cms: Payload) => Promise<void>): DatabaseAdapterObj => ({
  ...adapter,
  init(args) {
    const made = adapter.init(args) as unknown as MongooseAdapter
    const { connect, connectOptions: hurried } = made
    made.connect = async function (options) {
      made.connectOptions = { ...hurried, ...unasked, ...patient, serverSelectionTimeoutMS: oneGo ? once : asked }
      await connect?.call(made, options)
      await buildIndexes(made)
      await prepare(args.payload)
      if (oneGo) return
      await made.connection.close()
      made.connectOptions = { ...hurried, ...unasked }
      await connect?.call(made, options)
    }
    return made as unknown as ReturnType<DatabaseAdapterObj['init']>
  },
})
