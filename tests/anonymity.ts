import { BSON } from 'mongodb'
import type { Payload } from 'payload'
import { nativeDatabase } from '#domain/native.ts'

/** Collections of the database in which any of `words` can be read, every document looked at through the driver. */
export async function collectionsHolding(cms: Payload, words: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const { name } of await nativeDatabase(cms).listCollections().toArray()) {
    for await (const document of nativeDatabase(cms).collection(name).find({})) {
      const text = BSON.EJSON.stringify(document).toLowerCase()
      if (!words.some((word) => text.includes(word.toLowerCase()))) continue
      found.push(name)
      break
    }
  }
  return found.sort()
}
