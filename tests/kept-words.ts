import { BSON, type Db } from 'mongodb'

/** Sessions and replication marks of the server itself, closed to readers. */
const isClosed = (collection: string) => /^(?:system|replset)\./u.test(collection)

/** Collections of the database in which any of `words` can be read, in any case, every document looked at through the driver. */
export async function collectionsHolding(database: Db, words: readonly string[]): Promise<string[]> {
  const wanted = words.map((word) => word.toLowerCase())
  const found: string[] = []
  for (const { name } of await database.listCollections().toArray()) {
    if (isClosed(name)) continue
    for await (const document of database.collection(name).find({})) {
      const text = BSON.EJSON.stringify(document).toLowerCase()
      if (!wanted.some((word) => text.includes(word))) continue
      found.push(name)
      break
    }
  }
  return found.sort()
}
