import { createHash, randomBytes } from 'node:crypto'
import { ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { registrations } from '#domain/registrations/rows.ts'
import { doorCode } from '#domain/registrations/token.ts'
import { expectedStates } from './people.ts'

/** What a phone needs to know a ticket without a network. `codes`: hash of the code, and whether its person is here. */
export type OfflineList = { salt: string; codes: [hash: string, here: boolean][] }

/** The same sum stands in the door's script. */
const hashOf = (salt: string, code: string) => createHash('sha256').update(`${salt} ${code}`).digest('base64url').slice(0, 22)

/**
 * The tickets of an event as hashes, under both their names: the QR text and the short code. No name and no address
 * lies in a phone that somebody may lose; a code found out from its hash opens nothing but that person's own mark.
 */
export async function offlineList(cms: Payload, eventId: string): Promise<OfflineList> {
  const salt = randomBytes(12).toString('base64url')
  const codes: OfflineList['codes'] = []
  const rows = registrations(cms).find({ event: new ObjectId(eventId), state: { $in: expectedStates } })
  for await (const row of rows) {
    const here = row.state === 'attended'
    codes.push([hashOf(salt, row.shortCode), here], [hashOf(salt, doorCode(row)), here])
  }
  return { salt, codes }
}
