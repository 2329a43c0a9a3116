import 'server-only'
import { cache } from 'react'
import { findRegistration } from '#domain/registrations/view.ts'
import { type Address, addressesOf } from '#lib/addresses.ts'
import type { Locale } from '#lib/locales.ts'
import { payload } from '#lib/payload.ts'
import type { Event } from '#payload-types'
import type { EventSummary } from './registration.ts'

/** By the link of a letter; undefined when the link is not whole, or everything behind it is erased. */
export const findOwn = cache(async (token: string) => findRegistration(await payload(), token))

const text = (value: string | null | undefined) => value ?? ''

/** The public facts of the event; undefined while it is withdrawn. */
export const findSummary = cache(async (id: string, locale: Locale): Promise<EventSummary | undefined> => {
  const address = (await addressesOf('events', [id], locale)).get(id)
  if (!address) return undefined
  const { docs: [event] } = await (await payload()).find({
    collection: 'events', locale: address.language, where: { id: { equals: id } }, limit: 1, depth: 1, pagination: false,
    overrideAccess: false, draft: false, fallbackLocale: false,
    select: { summary: true, sequence: true, changedAt: true, updatedAt: true, startUtc: true, endUtc: true, zone: true, space: true, address: true, mode: true, eventStatus: true, previousStart: true },
  })
  return event && { id, ...toSummary(event, address) }
})

function toSummary(event: Partial<Event>, { href, title, language }: Address): Omit<EventSummary, 'id'> {
  const space = typeof event.space === 'object' ? event.space : null
  return {
    title, language, href,
    summary: text(event.summary),
    changedAt: text(event.changedAt) || text(event.updatedAt),
    sequence: event.sequence ?? 0,
    start: text(event.startUtc),
    end: text(event.endUtc) || text(event.startUtc),
    zone: event.zone ?? 'Asia/Almaty',
    place: text(space?.name),
    address: text(space?.address) || text(event.address),
    status: event.eventStatus ?? 'scheduled',
    previousStart: event.previousStart?.at(-1)?.utc,
  }
}
