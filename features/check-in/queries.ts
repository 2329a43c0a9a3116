import 'server-only'
import type { Payload } from 'payload'
import { type DoorEvent, doorEvent } from '#domain/door/event.ts'
import { doorCounts, type DoorPerson, expectedPeople } from '#domain/door/people.ts'
import { findAtDoor } from '#domain/door/search.ts'
import { noteAct } from '#domain/audit.ts'
import { clockTime } from '#lib/clock-time.ts'
import { eventMoment } from '#lib/event-time.ts'
import type { Locale } from '#lib/locales.ts'
import { payload } from '#lib/payload.ts'
import type { Drafted } from '#lib/published.ts'
import { readingHeaders } from '#lib/reading-headers.ts'
import { isOfficeAccount } from '#lib/roles.ts'
import type { User } from '#payload-types'
import type { Door, Person } from './door.ts'

type Keeper = { cms: Payload; user: User; event: DoorEvent }

/** Who stands at the door of which event. An editor is signed in, but does not see who comes: for them nothing is here. */
export async function findKeeper(headers: Headers, locale: Locale, eventId: string): Promise<Drafted<Keeper>> {
  const cms = await payload()
  const { user } = await cms.auth({ headers: readingHeaders(headers) })
  if (!user) return { is: 'forbidden' }
  const event = isOfficeAccount(user) ? await doorEvent(cms, eventId, locale) : undefined
  return event ? { is: 'here', document: { cms, user, event } } : { is: 'missing' }
}

const toPerson = ({ came, ...person }: DoorPerson, zone: string): Person => ({ ...person, came: came && clockTime(zone, came) })

async function toDoor({ cms, event: { id, title, language, start, zone } }: Keeper, locale: Locale): Promise<Door> {
  const when = eventMoment(locale, start.toISOString(), zone)
  return { id, title, language, when, ...(await doorCounts(cms, id)) }
}

/** The door, and whoever has a name like `name`. */
export async function findDoor(headers: Headers, locale: Locale, eventId: string, name: string): Promise<Drafted<{ door: Door; people: Person[] }>> {
  const keeper = await findKeeper(headers, locale, eventId)
  if (keeper.is !== 'here') return keeper
  const { cms, event } = keeper.document
  const people = name ? await findAtDoor(cms, event.id, name) : []
  return { is: 'here', document: { door: await toDoor(keeper.document, locale), people: people.map((person) => toPerson(person, event.zone)) } }
}

/** Everybody who has a place, for paper. Whoever opened it stands in the log. */
export async function findDoorList(headers: Headers, locale: Locale, eventId: string): Promise<Drafted<{ door: Door; people: Person[]; printed: string }>> {
  const keeper = await findKeeper(headers, locale, eventId)
  if (keeper.is !== 'here') return keeper
  const { cms, event, user } = keeper.document
  const people = (await expectedPeople(cms, event.id)).map((person) => toPerson(person, event.zone))
  await noteAct(cms, { act: 'listPrinted', by: user, event: event.id, count: people.length })
  const printed = eventMoment(locale, new Date().toISOString(), event.zone, { year: true })
  return { is: 'here', document: { door: await toDoor(keeper.document, locale), people, printed } }
}
