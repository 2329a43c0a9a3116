import type { Payload } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { mailRoute } from '#lib/mail.ts'
import { letterSite } from '#domain/mail/site.ts'
import { countReaders } from './audience.ts'
import type { Finding } from './findings.ts'
import { planOf, readersOf, type StoredLetter } from './letters.ts'
import { hasWords } from './parts.ts'

/** What keeps a letter from being sent, and what its editor should know. Everything but the answers of other servers. */
export async function checkLetter(cms: Payload, letter: StoredLetter): Promise<Finding[]> {
  const found: Finding[] = []
  const plan = planOf(letter)
  const counts = await countReaders(cms, letter)
  const readers = readersOf(letter)
  if (!readers.length) found.push({ kind: 'noReaders' })
  if (mailRoute() === 'none') found.push({ kind: 'noMailServer' })
  for (const locale of locales) found.push(...(await checkLanguage(cms, letter, locale, plan[locale], counts[locale])))
  return found
}

async function checkLanguage(cms: Payload, letter: StoredLetter, reader: Locale, language: Locale | 'nobody', count: number): Promise<Finding[]> {
  if (language === 'nobody') return []
  const subject = Boolean(letter.subject?.[language]?.trim())
  const body = hasWords(letter.body?.[language])
  if (!subject && !body) return [{ kind: 'textMissing', locale: reader, count }]
  const found: Finding[] = []
  if (!subject) found.push({ kind: 'subjectMissing', locale: reader })
  if (!body) found.push({ kind: 'bodyMissing', locale: reader })
  if (!(await letterSite(cms, reader)).address) found.push({ kind: 'addressMissing', locale: reader })
  return found
}
