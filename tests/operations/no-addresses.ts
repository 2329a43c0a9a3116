import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { collectionsHolding } from '#tests/kept-words.ts'

type Places = {
  /** Searched file by file, but for `outbox`: without a mail server that folder is where letters go. */
  dataDir: string
  /** The database server; nothing is searched there when it is missing. */
  uri?: string
  /** What the processes have printed. */
  output?: string
}

/** A word as it may stand in bytes: as it is, and in base64 at each of the three places it can begin. */
function disguises(word: string): string[] {
  const base64 = [0, 1, 2].map((shift) => {
    const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(word)])
    // The letters at both ends also depend on what stands beside the word.
    return bytes.toString('base64').replace(/=+$/, '').slice(shift ? shift + 1 : 0, -2)
  })
  return [word, ...base64, ...base64.map((text) => text.replace(/\+/g, '-').replace(/\//g, '_')), encodeURIComponent(word)].map((text) => text.toLowerCase())
}

/**
 * Where any of `words` can be read: names of files and collections, none when nothing leaks.
 *
 * What it proves: the documents of all databases hold none of them, and neither does the oplog, which is every write
 * since the server began (read through the driver, so uncompressed); nor do logs, pages, uploads and what else lies in
 * DATA_DIR. The server's own files are read too, but WiredTiger compresses their blocks and its journal: silence there
 * proves little, the oplog proves it. Memory and swap are not looked at.
 */
export async function findWords({ dataDir, uri, output = '' }: Places, words: readonly string[]): Promise<string[]> {
  const wanted = words.flatMap(disguises)
  const holds = (text: string) => wanted.some((word) => text.includes(word))
  const found: string[] = holds(output.toLowerCase()) ? ['output'] : []

  for (const entry of await readdir(dataDir, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile() || file.startsWith(join(dataDir, 'outbox'))) continue
    // A file of the database may be gone by now.
    const bytes = await readFile(file).catch(() => Buffer.alloc(0))
    if (holds(bytes.toString('latin1').toLowerCase()) || holds(bytes.toString('utf8').toLowerCase())) found.push(file)
  }
  if (uri) found.push(...(await findInDatabase(uri, wanted)))
  return found
}

async function findInDatabase(uri: string, words: readonly string[]): Promise<string[]> {
  const client = await MongoClient.connect(uri)
  try {
    const { databases } = await client.db('admin').admin().listDatabases()
    const found = databases.map(async ({ name }) => (await collectionsHolding(client.db(name), words)).map((collection) => `${name}.${collection}`))
    return (await Promise.all(found)).flat()
  } finally {
    await client.close()
  }
}
