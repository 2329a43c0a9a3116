import { ObjectId } from 'mongodb'
import type { JsonObject, Payload } from 'payload'
import { timeZone } from '#lib/clock.ts'
import { isLocale, type Locale, locales } from '#lib/locales.ts'
import { mailFrom } from '#lib/mail.ts'
import { absolute } from '#lib/origin.ts'
import { paths } from '#lib/paths.ts'
import { wallTimeAt } from '#lib/zones.ts'
import { audienceSize, countReaders } from './audience.ts'
import { checkLetter, checkWords } from './checks.ts'
import type { Finding } from './findings.ts'
import { planOf, type Plan, readLetter, type StoredLetter } from './letters.ts'
import type { LetterState } from './letter-states.ts'
import { hasContent } from '#lib/prose-contents.ts'
import { composer, toLetter } from './render.ts'
import { lastTests } from './test-letter.ts'
import { frozenFor, type UnderWay, underWay } from './under-way.ts'

/** One language's words as they stand in the form, saved or not. */
export type Unsaved = { locale: Locale; subject?: string; preheader?: string; body?: JsonObject; plainText?: string; audience?: unknown }

export type Look = { language: Locale; subject: string; preheader: string; html: string; text: string }

/** All that the letter's desk in the admin panel shows. */
export type Desk = {
  state: LetterState
  plan: Plan
  written: Record<Locale, boolean>
  readers: Record<Locale, number>
  size: number
  sender: string
  looks: Partial<Record<Locale, Look>>
  findings: Finding[]
  tests: Awaited<ReturnType<typeof lastTests>>
  /** On Astana's clock, YYYY-MM-DDTHH:mm. */
  scheduledWall?: string
  /** Its hour has come. */
  isDue?: boolean
} & Partial<UnderWay>

const text = (value: unknown, most = 20_000) => (typeof value === 'string' ? value.slice(0, most) : '')
const isObject = (value: unknown): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a form sends, in the form of what is stored: of anything else nothing is left. */
function audienceOf(value: unknown): StoredLetter['audience'] {
  const { topics, languages } = isObject(value) ? value : {}
  const ids = (Array.isArray(topics) ? topics : []).map(String).filter((id) => ObjectId.isValid(id))
  const chosen = locales.map((locale): [Locale, unknown] => [locale, isObject(languages) ? languages[locale] : undefined])
  return {
    topics: ids.map((id) => new ObjectId(id)),
    languages: Object.fromEntries(chosen.filter(([, language]) => language === 'nobody' || isLocale(language))) as Partial<Plan>,
  }
}

/** The letter as it is stored, with what is being typed in one language on top. */
function withUnsaved(stored: StoredLetter | undefined, unsaved: Unsaved | undefined): StoredLetter {
  const letter = stored ?? { _id: new ObjectId(), state: 'draft', createdAt: new Date(), updatedAt: new Date() }
  if (!unsaved) return letter
  const { locale } = unsaved
  return {
    ...letter,
    subject: { ...letter.subject, [locale]: text(unsaved.subject) },
    preheader: { ...letter.preheader, [locale]: text(unsaved.preheader) },
    plainText: { ...letter.plainText, [locale]: text(unsaved.plainText, 200_000) },
    body: { ...letter.body, [locale]: isObject(unsaved.body) ? unsaved.body : null },
    audience: audienceOf(unsaved.audience),
  }
}

/** Links that lead to the sign-up: a look at a letter has no reader. */
const nobodysLinks = (reader: Locale) => ({ manage: absolute(paths.newsletter(reader)), leave: absolute(paths.newsletter(reader)) })

/** How a letter looks, who gets it and what is missing; also before it is saved for the first time. */
export async function letterDesk(cms: Payload, id: string | undefined, unsaved: Unsaved | undefined): Promise<Desk> {
  const stored = id ? await readLetter(cms, id) : undefined
  const moving = stored && (await underWay(cms, stored))
  const letter = stored && moving ? stored : withUnsaved(stored, unsaved)
  const readers = await countReaders(cms, letter)
  const compose = composer(cms, letter)
  const looks: Desk['looks'] = {}
  for (const reader of locales) {
    const drawn = frozenFor(letter, reader) ?? (await compose(reader))?.drawn
    if (!drawn) continue
    const { language, subject, preheader } = drawn
    if (!subject && !hasContent(letter.body?.[language])) continue
    const { html, text: plain } = toLetter(drawn, nobodysLinks(reader))
    looks[reader] = { language, subject, preheader, html, text: plain }
  }
  return {
    state: letter.state,
    plan: planOf(letter),
    written: Object.fromEntries(locales.map((locale) => [locale, Boolean(letter.subject?.[locale]?.trim()) || hasContent(letter.body?.[locale])])) as Record<Locale, boolean>,
    readers,
    size: audienceSize(letter, readers),
    sender: mailFrom().name || mailFrom().address,
    looks,
    findings: moving && letter.pausedFor !== 'notReady' ? [] : await (stored ? checkLetter(cms, letter, new Date(), compose) : checkWords(cms, letter, new Date(), compose)),
    tests: await lastTests(cms, letter),
    ...(letter.scheduledAt ? { scheduledWall: wallTimeAt(letter.scheduledAt.getTime(), timeZone), isDue: letter.scheduledAt.getTime() <= Date.now() } : {}),
    ...moving,
  }
}
