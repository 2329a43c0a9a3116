import type { Payload } from 'payload'
import type { Locale } from '#lib/locales.ts'
import { absolute } from '#lib/origin.ts'
import { paths } from '#lib/paths.ts'
import { escapeHtml } from '#domain/mail/blocks.ts'
import type { Block, Link } from '#domain/mail/frame.ts'
import { frame } from '#domain/mail/frame.ts'
import type { Letter } from '#domain/mail/letter.ts'
import { letterSite } from '#domain/mail/site.ts'
import { translator } from '#domain/words.ts'
import { bodyHtml } from './body-html.ts'
import { bodyStyle } from './body-style.ts'
import { bodyText } from './body-text.ts'
import type { DrawnLetter, ReaderLinks } from './drawn.ts'
import { listHeaders } from './headers.ts'
import { planOf, type StoredLetter } from './letters.ts'
import { type Part, toParts } from './parts.ts'
import { resolveFor } from './references.ts'

type Words = Pick<StoredLetter, 'subject' | 'preheader' | 'body' | 'plainText' | 'archiveSlug' | 'audience'> & { _id: unknown }

const oneLine = (words: string | null | undefined) => (words ?? '').replace(/\p{C}+/gu, ' ').trim()

/** Says, in the reader's language, that the words below are in another one. */
function otherLanguage(reader: Locale, language: Locale): { html: string; text: string } {
  const words = translator(reader, 'issue')('otherLanguage', { language })
  return { html: `<p class="soft" lang="${reader}" style="${bodyStyle.otherLanguage}">${escapeHtml(words)}</p>\n`, text: `${words}\n\n` }
}

export type Composed = { drawn: DrawnLetter; parts: Part[]; resolve: Awaited<ReturnType<typeof resolveFor>> }
/** The letter for readers of one language; undefined for those who get none. */
export type Compose = (reader: Locale) => Promise<Composed | undefined>

async function compose(cms: Payload, letter: Words, reader: Locale): Promise<Composed | undefined> {
  const language = planOf(letter)[reader]
  if (language === 'nobody') return undefined
  const stored = letter.body?.[language]
  const resolve = await resolveFor(cms, stored, reader, language)
  const parts = toParts(stored, resolve)
  const notice = language === reader ? { html: '', text: '' } : otherLanguage(reader, language)
  const slug = letter.archiveSlug?.[language]
  const drawn: DrawnLetter = {
    letter: String(letter._id),
    reader,
    language,
    subject: oneLine(letter.subject?.[language]),
    preheader: oneLine(letter.preheader?.[language]),
    html: notice.html + bodyHtml(parts, reader, language),
    text: notice.text + (letter.plainText?.[language]?.trim() || bodyText(parts, reader)),
    site: await letterSite(cms, reader),
    ...(slug ? { archiveUrl: absolute(paths.letter(reader, slug)) } : {}),
  }
  return { drawn, parts, resolve }
}

/** Composes each reader language of a letter once, however often it is asked for. */
export function composer(cms: Payload, letter: Words): Compose {
  const composed = new Map<Locale, Promise<Composed | undefined>>()
  return (reader) => {
    const known = composed.get(reader) ?? compose(cms, letter, reader)
    composed.set(reader, known)
    return known
  }
}

/**
 * Draws what readers of a language get, with stories and events as they are now; undefined for readers who get no
 * letter. Everything but the personal links and the frame.
 */
export const drawLetter = async (cms: Payload, letter: Words, reader: Locale): Promise<DrawnLetter | undefined> => (await compose(cms, letter, reader))?.drawn

/** Links side by side; as text one below the other. */
export const linkLine = (links: readonly Link[]): Block => ({
  drawn: {
    html: `<p style="${bodyStyle.links}">${links.map(({ label, url }) => `<a class="link" href="${escapeHtml(url)}" style="${bodyStyle.link}">${escapeHtml(label)}</a>`).join(' &nbsp;·&nbsp; ')}</p>`,
    text: links.map(({ label, url }) => `${label}:\n${url}`).join('\n'),
  },
})

/** The letter of one reader: the drawn one in its frame, with their links. Cheap: no database. */
export function toLetter(drawn: DrawnLetter, links: ReaderLinks): Letter {
  const { reader, language, subject, preheader, html, text, site, archiveUrl } = drawn
  const t = translator(reader, 'issue')
  const ways = [
    { label: t('leave'), url: links.leave }, { label: t('manage'), url: links.manage }, ...(archiveUrl ? [{ label: t('archive'), url: archiveUrl }] : []),
  ]
  const footer = [t('why', { site: site.name }), linkLine(ways)]
  return {
    subject,
    ...frame({ locale: reader, language, site, title: subject, preheader, blocks: [{ drawn: { html, text } }], footer }),
    headers: listHeaders(drawn, links),
    ...(site.email ? { replyTo: site.email } : {}),
  }
}
