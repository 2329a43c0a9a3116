import type { Payload } from 'payload'
import { type Locale, locales } from '#lib/locales.ts'
import { mailRoute } from '#lib/mail.ts'
import { absolute } from '#lib/origin.ts'
import { countReaders } from './audience.ts'
import { type Finding, stops } from './findings.ts'
import { planOf, readersOf, type StoredLetter, wholeHash } from './letters.ts'
import { readLinkCheck } from './link-check.ts'
import { hasContent } from '#lib/prose-contents.ts'
import { hrefsIn, lostLinks, type Part } from './parts.ts'
import { missingCards, titlesOf } from './references.ts'
import { type Compose, type Composed, composer, toLetter } from './render.ts'
import { lastTests } from './test-letter.ts'

/** Gmail shows the first 102 kB of a letter and hides the rest, the link to leave with it. */
const largest = 100_000
const longSubject = 70

/** An address that needs no https: a mailbox, a telephone, and this very site where it runs without (the demo). */
const isSafe = (href: string) => /^(?:https|mailto|tel):/u.test(href) || href.startsWith(`${absolute('/')}`)

function partFindings(parts: readonly Part[], reader: Locale, now: Date): Finding[] {
  const insecure = hrefsIn(parts).map(absolute).filter((href) => !isSafe(href))
  return [
    ...insecure.map((what): Finding => ({ kind: 'linkInsecure', locale: reader, what })),
    ...parts.flatMap((part): Finding[] => {
      if (part.kind !== 'card') return []
      const { card } = part
      return [
        ...(card.language === reader ? [] : [{ kind: 'cardOtherLanguage', locale: reader, what: card.title } as const]),
        ...(card.cancelled ? [{ kind: 'eventCancelled', locale: reader, what: card.title } as const] : []),
        ...(card.end && Date.parse(card.end) < now.getTime() ? [{ kind: 'eventOver', locale: reader, what: card.title } as const] : []),
      ]
    }),
  ]
}

/** Whether an edited plain text still leads wherever the letter leads. */
const leftOut = (plainText: string, parts: readonly Part[]) => hrefsIn(parts).map(absolute).filter((href) => !plainText.includes(href.replace(/^(?:mailto|tel):/u, '')))

async function languageFindings(cms: Payload, letter: StoredLetter, { drawn, parts, resolve }: Composed, count: number, now: Date): Promise<Finding[]> {
  const { reader, language, subject } = drawn
  const stored = letter.body?.[language]
  if (!subject && !hasContent(stored)) return [{ kind: 'textMissing', locale: reader, count }]
  const found: Finding[] = []
  if (!subject) found.push({ kind: 'subjectMissing', locale: reader })
  if (!hasContent(stored)) found.push({ kind: 'bodyMissing', locale: reader })
  if ([...subject].length > longSubject) found.push({ kind: 'subjectLong', locale: reader })
  if (!drawn.preheader) found.push({ kind: 'preheaderMissing', locale: reader })
  const missing = missingCards(stored, resolve)
  const titles = await titlesOf(cms, missing, language)
  found.push(...missing.map((to): Finding => ({ kind: 'cardMissing', locale: reader, what: titles.get(`${to.kind}:${to.id}`) ?? '' })))
  found.push(...lostLinks(stored, resolve).map((what): Finding => ({ kind: 'linkLost', locale: reader, what })))
  found.push(...partFindings(parts, reader, now), ...resolve.undescribed.map((what): Finding => ({ kind: 'altMissing', locale: reader, what })))
  const plainText = letter.plainText?.[language]?.trim()
  if (plainText && leftOut(plainText, parts).length) found.push({ kind: 'plainTextBehind', locale: reader })
  if (!drawn.site.address) found.push({ kind: 'addressMissing', locale: reader })
  if (Buffer.byteLength(toLetter(drawn, { manage: '', leave: '' }).html) > largest) found.push({ kind: 'tooLarge', locale: reader })
  return found
}

/** The same finding for readers who get the same text is said once. */
function onceEach(found: readonly Finding[], plan: ReturnType<typeof planOf>): Finding[] {
  const seen = new Set<string>()
  return found.filter(({ kind, locale, what }) => {
    const about = kind === 'textMissing' || kind === 'addressMissing' || kind === 'cardOtherLanguage' || !locale ? locale : plan[locale]
    const key = `${kind} ${about ?? ''} ${what ?? ''}`
    return !seen.has(key) && Boolean(seen.add(key))
  })
}

/**
 * What keeps a letter from being sent, and what its editor should know besides: everything but whether a test was
 * sent and what other servers answer. Also for words that are not saved yet.
 */
export async function checkWords(cms: Payload, letter: StoredLetter, now = new Date(), compose = composer(cms, letter)): Promise<Finding[]> {
  const plan = planOf(letter)
  const counts = await countReaders(cms, letter)
  const found: Finding[] = []
  if (!readersOf(letter).length) found.push({ kind: 'noReaders' })
  for (const reader of locales) {
    const composed = await compose(reader)
    if (composed) found.push(...(await languageFindings(cms, letter, composed, counts[reader], now)))
    else if (counts[reader]) found.push({ kind: 'leftOut', locale: reader, count: counts[reader] })
  }
  if (mailRoute() === 'none') found.push({ kind: 'noMailServer' })
  return onceEach(found, plan)
}

/** Everything that is asked before a letter goes to its readers. */
export async function checkLetter(cms: Payload, letter: StoredLetter, now = new Date(), compose?: Compose): Promise<Finding[]> {
  const found = await checkWords(cms, letter, now, compose)
  const tests = await lastTests(cms, letter)
  for (const locale of readersOf(letter)) {
    const test = tests[locale]
    if (found.some((finding) => finding.kind === 'textMissing' && finding.locale === locale)) continue
    if (test === undefined) found.push({ kind: 'testMissing', locale })
    else if (test !== 'sent') found.push({ kind: test === 'failed' ? 'testFailed' : 'testUnderWay', locale })
  }
  const links = readLinkCheck(letter.linkCheck)
  if (links?.hash === wholeHash(letter)) found.push(...links.found)
  else found.push({ kind: 'linksUnchecked' })
  return found.sort((a, b) => Number(stops(b)) - Number(stops(a)))
}
