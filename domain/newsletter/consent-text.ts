import { createHash } from 'node:crypto'
import type { Payload } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { retention } from '#lib/retention.ts'
import { isDuplicate } from '#domain/native.ts'
import { translator } from '#domain/words.ts'
import { consentTexts } from './rows.ts'

/** Raised when the wording of the consent changes its meaning in any language (messages: `newsletterConsent`). */
const version = '2026-11-24'

/** What a person agrees to: the wording, its version and its SHA-256. */
export type ConsentText = { version: string; sha256: string; locale: Locale; paragraphs: string[] }

const parts = ['who', 'what', 'why', 'howLong', 'others', 'rights'] as const

/** The text of consent as the form shows it today: the wording of the site with the names its staff have set. */
export async function consentText(cms: Payload, locale: Locale): Promise<ConsentText> {
  const site = await cms.findGlobal({ slug: 'site', locale, fallbackLocale: false, overrideAccess: false, depth: 0 })
  const t = translator(locale, 'newsletterConsent')
  const values = {
    operator: site.operator?.trim() || site.name?.trim() || t('operator'),
    service: site.mailService?.trim() || t('service'),
    pending: retention.pendingDays, left: retention.leftDays, years: retention.consentYears,
  }
  const paragraphs = parts.map((part) => t(part, values))
  return { version, locale, paragraphs, sha256: createHash('sha256').update(paragraphs.join('\n\n')).digest('hex') }
}

/** Keeps a text for good before the first consent to it is written down; twice is once. */
export async function keepConsentText(cms: Payload, { version: of, sha256, locale, paragraphs }: ConsentText, now = new Date()) {
  const row = { version: of, locale, text: paragraphs.join('\n\n'), sha256, createdAt: now, updatedAt: now }
  try {
    await consentTexts(cms).updateOne({ sha256 }, { $setOnInsert: row }, { upsert: true })
  } catch (error) {
    if (!isDuplicate(error)) throw error
  }
}

/** At start: the texts of today, so that staff can read them before anybody agreed. */
export async function keepConsentTexts(cms: Payload) {
  for (const locale of locales) await keepConsentText(cms, await consentText(cms, locale))
}
