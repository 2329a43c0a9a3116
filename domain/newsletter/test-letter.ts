import type { Payload } from 'payload'
import { ObjectId } from 'mongodb'
import { blindIndex, randomId } from '#lib/crypto.ts'
import type { EmailAddress } from '#lib/email-address.ts'
import { isLocale, type Locale } from '#lib/locales.ts'
import { absolute } from '#lib/origin.ts'
import { paths } from '#lib/paths.ts'
import { frame } from '#domain/mail/frame.ts'
import type { LetterKind } from '#domain/mail/letter.ts'
import { enqueue } from '#domain/mail/outbox.ts'
import { deliveries } from '#domain/mail/rows.ts'
import { translator } from '#domain/words.ts'
import { openPictures } from './archive.ts'
import { contentHash, letters, readersOf, readLetter } from './letters.ts'
import { drawLetter, linkLine } from './render.ts'

export const testKind = 'letter.test'

/** How many tests of one letter may go out in an hour: enough to write it, too few to trouble a stranger. */
const perHour = 30

/**
 * Sends the letter as readers of these languages would get it to one address, through the outbox. Gives false when
 * there were too many in the last hour, or nothing to send.
 */
export async function sendTest(cms: Payload, id: string, readers: readonly Locale[], to: EmailAddress, now = new Date()): Promise<boolean> {
  const letter = await readLetter(cms, id)
  const wanted = letter ? readersOf(letter).filter((locale) => readers.includes(locale)) : []
  if (!letter || !wanted.length) return false
  const recent = (letter.tests ?? []).filter(({ at }) => at.getTime() > now.getTime() - 3_600_000)
  if (recent.length + wanted.length > perHour) return false
  const tests = wanted.map((locale) => ({ id: new ObjectId().toHexString(), locale, at: now, contentHash: contentHash(letter, locale), outboxKey: `${testKind}:${id}:${locale}:${randomId()}` }))
  await openPictures(cms, letter)
  // Noted first: a test that nobody knows of could not be shown to have failed.
  await letters(cms).updateOne({ _id: letter._id }, { $push: { tests: { $each: tests, $slice: -60 } } })
  for (const { locale, outboxKey, contentHash: hash } of tests) {
    await enqueue(cms, {
      key: outboxKey, kind: testKind, locale, to: to.address, toKey: blindIndex(to.key, 'email'),
      subjectKind: 'letter', subjectId: id, data: { contentHash: hash },
    })
  }
  return true
}

/** The test letter, written when it is sent: as its readers would see it, but for their links. */
export const testLetter: LetterKind = async (cms, { subjectId, locale, data }) => {
  const letter = await readLetter(cms, subjectId)
  if (!letter) return { skip: 'the letter was deleted' }
  if (contentHash(letter, locale) !== data['contentHash']) return { skip: 'the letter was changed meanwhile' }
  const drawn = await drawLetter(cms, letter, locale)
  if (!drawn) return { skip: 'no letter for these readers' }
  const { reader, language, subject, preheader, html, text, site } = drawn
  const t = translator(reader, 'issue')
  return {
    subject: t('testSubject', { subject }),
    ...frame({
      locale: reader, language, site, title: subject, preheader, blocks: [{ drawn: { html, text } }],
      footer: [{ note: t('test') }, t('why', { site: site.name }), linkLine((['leave', 'manage'] as const).map((what) => ({ label: t(what), url: absolute(paths.newsletter(reader)) })))],
    }),
    ...(site.email ? { replyTo: site.email } : {}),
  }
}

/** How the last test of each language ended, for the letter as it is now; nothing where none was sent since the last change. */
export async function lastTests(cms: Payload, letter: NonNullable<Awaited<ReturnType<typeof readLetter>>>): Promise<Partial<Record<Locale, 'sent' | 'underWay' | 'failed'>>> {
  const current = (letter.tests ?? []).filter(({ locale, contentHash: hash }) => isLocale(locale) && hash === contentHash(letter, locale))
  const rows = await deliveries(cms).find({ key: { $in: current.map(({ outboxKey }) => outboxKey) } }, { projection: { key: 1, status: 1 } }).toArray()
  const ended: Partial<Record<Locale, 'sent' | 'underWay' | 'failed'>> = {}
  for (const { locale, outboxKey } of current) {
    const status = rows.find(({ key }) => key === outboxKey)?.status
    // A row that is gone was sent and forgotten (lib/retention.ts letterDays).
    const end = status === undefined || status === 'sent' ? 'sent' : status === 'failed' || status === 'skipped' || status === 'unknown' ? 'failed' : 'underWay'
    if (ended[locale] !== 'sent') ended[locale] = end
  }
  return ended
}
