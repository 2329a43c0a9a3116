import type { Locale } from '#lib/locales.ts'
import type { topics } from './content/topics.ts'
import type { images } from './content/images.ts'
import type { speakers } from './content/speakers.ts'

export type Text = Record<Locale, string>
export type TopicName = keyof typeof topics
export type ImageName = keyof typeof images

export type StoryContent = {
  /** Languages to publish; the others are saved as drafts. */
  publishedIn: readonly Locale[]
  storyteller: Text
  /** A day, YYYY-MM-DD. */
  eventDate: string
  place?: Text
  topics: readonly TopicName[]
  cover?: ImageName
  contentNotice?: Text
  quote?: Text
  figures?: Record<Locale, readonly { value: number; label: string }[]>
  text: Record<Locale, { title: string; summary: string; body: readonly string[] }>
}

export type SpeakerName = keyof typeof speakers

export type SpeakerContent = { name: Text; role: Text; bio: Text; languages: readonly Locale[] }

type Material = { title: string; url: string; licence: string; language: Locale }

export type EventContent = {
  /** Days after the one on which the content is loaded. */
  days: number
  /** Times of day, HH:mm, on Astana's clock. */
  from: string
  to: string
  mode: 'room' | 'online' | 'hybrid'
  cancelled?: true
  speakers: readonly SpeakerName[]
  languages: readonly Locale[]
  topics: readonly TopicName[]
  capacityRoom?: number
  capacityOnline?: number
  joinUrl?: string
  title: Text
  summary: Text
  body: Text
  materials?: Record<Locale, readonly Material[]>
  recording?: string
}

export type PagePart = { heading: Text } | { paragraph: Text } | { list: readonly Text[] } | { image: ImageName }

export type PageContent = { slug: Text; title: Text; summary: Text; body: readonly PagePart[] }

/** Words are paragraphs; the others stand for a story and an event. */
export type LetterContent = { subject: Text; preheader: Text; body: readonly (Text | 'story' | 'event')[] }

export type SiteTexts =
  | 'name' | 'tagline' | 'about' | 'storiesIntro' | 'brandNote' | 'room' | 'address' | 'hoursNote'
  | 'ageNotice' | 'materialUse' | 'speakersDisclaimer' | 'copyright'

export type SiteContent = {
  texts: Record<SiteTexts, Text>
  street: Text
  locality: Text
  openingHours: { days: ('Mo' | 'Tu' | 'We' | 'Th' | 'Fr' | 'Sa' | 'Su')[]; opens: string; closes: string }[]
  phone: string
}
