import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { registrations } from '#domain/registrations/rows.ts'
import { byName, doorFields, type DoorPerson, toDoorPerson } from './people.ts'

/** Somebody at the door types in a hurry and often without Kazakh letters. */
const plain: Record<string, string> = { ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е', й: 'и' }

export const fold = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/[әғқңөұүһіёй]/gu, (letter) => plain[letter] ?? letter).replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

/** Every word that was typed begins a word of the name. */
function matches(name: string, typed: string): boolean {
  const words = fold(name).split(' ')
  return fold(typed).split(' ').every((part) => words.some((word) => word.startsWith(part)))
}

/** Names lie sealed, so they are opened and compared one by one: 5,000 in some 50 ms. At most `limit` people. */
export async function findAtDoor(cms: Payload, eventId: string, typed: string, limit = 20): Promise<DoorPerson[]> {
  if (!fold(typed)) return []
  const found: DoorPerson[] = []
  const rows = registrations(cms).find({ event: new ObjectId(eventId), name: { $nin: [null, ''] } }, { projection: doorFields })
  for await (const row of rows) {
    const person = toDoorPerson(row)
    if (matches(person.name, typed)) found.push(person)
  }
  return found.sort(byName).slice(0, limit)
}
