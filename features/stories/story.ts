import type { Locale } from '#lib/locales.ts'
import type { Picture } from '#lib/picture.ts'
import type { Prose } from '#lib/prose.ts'
import type { Publication } from '#lib/published.ts'

/** Which drawn cover stands where there is no photograph: the same one in every language. */
export type Drawing = { seed: string; ground: 'sky' | 'steppe' | 'felt' | 'dusk' | undefined }
export type Label = { title: string; href: string }

/** A story in a list. `language` is the one of its words; `minutes` is the time it takes to read. */
export type StoryCard = {
  id: string
  href: string
  language: Locale
  title: string
  summary: string
  storyteller: string
  place: string
  eventDate: string
  minutes: number
  /** ISO, in the language of its words; empty in a draft. */
  publishedAt: string
  picture: Picture | undefined
  drawing: Drawing
}

/** A story as its page shows it. Dates are ISO, empty where there is none. */
export type Story = StoryCard & {
  publication: Publication
  anonymous: boolean
  translator: string
  body: Prose
  contentNotice: string
  figures: { value: number; label: string }[]
  quote: string
  topics: Label[]
  series: Label | undefined
  /** Never before it was published. */
  modifiedAt: string
  seo: { title: string; description: string; picture: Picture | undefined }
  related: StoryCard[]
}

export type StoryFilter = { slug: string; title: string; description: string }
/** Stories of other languages, how many more there are, and in which languages they are listed. */
export type Elsewhere = { stories: StoryCard[]; more: number; languages: Locale[] }
export type StoryPage = { stories: StoryCard[]; page: number; pages: number; total: number }
