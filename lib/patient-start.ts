import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { DatabaseAdapterObj, Payload } from 'payload'

/** Building an index takes as long as it takes, and a machine with much else to do answers late. */
const patient = { connectTimeoutMS: 20_000, socketTimeoutMS: 0 }
/** How long the database is looked for: at the start of a process that is asked again, and by a program of one go (ms). */
const [asked, once] = [8_000, 60_000]

let oneGo = false

/** This process loads content or makes an account and ends: nobody waits for a page, and it never hurries. */
export const neverHurry = () => void (oneGo = true)

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
      made.connectOptions = { ...hurried, ...patient, serverSelectionTimeoutMS: oneGo ? once : asked }
      made.ensureIndexes = true
      await connect?.call(made, options)
      await prepare(args.payload)
      if (oneGo) return
      await made.connection.close()
      made.connectOptions = hurried
      made.ensureIndexes = false
      await connect?.call(made, options)
    }
    return made as unknown as ReturnType<DatabaseAdapterObj['init']>
  },
})
