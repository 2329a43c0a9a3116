import { withDatabase } from '#lib/mongo-address.ts'

/** A database beside that of the worker, which keeps its indexes for the files to come: for what throws whole databases away. */
export function ownDatabase(): string {
  const uri = process.env['DATABASE_URI'] ?? ''
  return withDatabase(uri, `${new URL(uri).pathname.slice(1)}-own`)
}
