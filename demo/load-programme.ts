import type { Payload } from 'payload'
import { nextDay, wallClock } from '#lib/clock.ts'
import { defaultLocale } from '#lib/locales.ts'
import { events } from './content/events.ts'
import { space } from './content/space.ts'
import { speakers } from './content/speakers.ts'
import type { EventContent, SpeakerContent, SpeakerName, TopicName } from './content-types.ts'
import { perLanguage } from './per-language.ts'
import { paragraphs } from './rich-text.ts'

const loadSpace = (cms: Payload) =>
  perLanguage((locale, id) => {
    const { name, address, directions, contact } = space
    const data = {
      name: name[locale], address: address[locale], directions: directions[locale],
      capacity: 40, setupMinutes: 30, clearMinutes: 15, accessibility: { lift: 'yes' as const, contact: contact[locale] },
    }
    const common = { collection: 'spaces', locale, overrideAccess: true, data } as const
    return id ? cms.update({ ...common, id }) : cms.create(common)
  })

const loadSpeaker = (cms: Payload, { name, role, bio, languages }: SpeakerContent) =>
  perLanguage((locale, id) => {
    const data = {
      name: name[locale], role: role[locale], bio: bio[locale], spokenLanguages: [...languages],
      consent: true, sample: true, originalLanguage: defaultLocale, _status: 'published' as const,
    }
    const common = { collection: 'speakers', locale, overrideAccess: true, draft: false } as const
    return id ? cms.update({ ...common, id, data }) : cms.create({ ...common, data })
  })

/** A day as many days from today; the room is closed on Sundays, so that one becomes the Monday after. */
function dayAfter(days: number): string {
  const day = nextDay(wallClock(Date.now()).day, days)
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 0 ? nextDay(day) : day
}

type Made = { room: string; topics: Record<TopicName, string>; speakers: Record<SpeakerName, string> }

async function loadEvent(cms: Payload, event: EventContent, made: Made): Promise<string> {
  const day = dayAfter(event.days)
  const shared = {
    startLocal: `${day}T${event.from}`, endLocal: `${day}T${event.to}`, zone: 'Asia/Almaty' as const, mode: event.mode,
    ...(event.mode === 'online' ? {} : { space: made.room, accessibility: { lift: 'yes' as const } }),
    capacityRoom: event.capacityRoom, capacityOnline: event.capacityOnline, joinUrl: event.joinUrl,
    speakers: event.speakers.map((name) => made.speakers[name]), topics: event.topics.map((name) => made.topics[name]),
    spokenLanguages: [...event.languages], registration: { policy: 'open' as const }, eventStatus: 'scheduled' as const, recording: event.recording, sample: true, originalLanguage: defaultLocale, _status: 'published' as const,
  }
  const id = await perLanguage((locale, known) => {
    const materials = event.materials?.[locale].map((material) => ({ ...material }))
    const data = { ...shared, title: event.title[locale], summary: event.summary[locale], body: paragraphs([event.body[locale]]), materials }
    const common = { collection: 'events', locale, overrideAccess: true, draft: false } as const
    return known ? cms.update({ ...common, id: known, data }) : cms.create({ ...common, data })
  })
  // As in life: planned first.
  if (event.cancelled) await cms.update({ collection: 'events', id, locale: defaultLocale, overrideAccess: true, draft: false, data: { eventStatus: 'cancelled', _status: 'published' } })
  return id
}

/** The room, the people who speak, and what is on; gives the ids of the events in the order of their content. */
export async function loadProgramme(cms: Payload, topics: Record<TopicName, string>): Promise<string[]> {
  const room = await loadSpace(cms)
  const people = {
    aisulu: await loadSpeaker(cms, speakers.aisulu), timur: await loadSpeaker(cms, speakers.timur), elena: await loadSpeaker(cms, speakers.elena),
  }
  const made: string[] = []
  for (const event of events) made.push(await loadEvent(cms, event, { room, topics, speakers: people }))
  return made
}
