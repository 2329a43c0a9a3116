import type { DatabaseAdapterObj } from 'payload'
import { prepareDatabase } from './prepare.ts'

/** The adapter, which connects to no database whose data has another form than this build knows. */
export const withMigrations = (uri: string, adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init(args) {
    const made = adapter.init(args)
    const { connect } = made
    made.connect = async function (options) {
      await prepareDatabase(uri, { say: (line) => args.payload.logger.info(line) })
      await connect?.call(this, options)
    }
    return made
  },
})
