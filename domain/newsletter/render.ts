import type { Payload } from 'payload'
import type { Locale } from '#lib/locales.ts'
import { absolute } from '#lib/origin.ts'
import { paths } from '#lib/paths.ts'
import { escapeHtml } from '#domain/mail/blocks.ts'
import type { Block } from '#domain/mail/frame.ts'
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
import { toParts } from './parts.ts'
import { resolveFor } from './references.ts'

type Words = Pick<StoredLetter, 'subject' | 'preheader' | 'body' | 'plainText' | 'archiveSlug' | 'audience'> & { _id: unknown }

/** Says, in the reader's language, that the words below are in another one. */
function otherLanguage(reader: Locale, language: Locale): { html: string; text: string } {
  const words = translator(reader, 'issue')('otherLanguage', { language })
  return { html: `<p class="soft" lang="${reader}" style="${bodyStyle.otherLanguage}">${escapeHtml(words)}</p>\n`, text: `${words}\n\n` }
}

/**
 * Draws what readers of a language get, with stories and events as they are now; undefined for readers who get no
 * letter. Everything but the personal links and the frame.
 */
export async function drawLetter(cms: Payload, letter: Words, reader: Locale): Promise<DrawnLetter | undefined> {
  const language = planOf(letter)[reader]
  if (language === 'nobody') return undefined
  const stored = letter.body?.[language]
  const parts = toParts(stored, await resolveFor(cms, stored, reader, language))
  const notice = language === reader ? { html: '', text: '' } : otherLanguage(reader, language)
  const slug = letter.archiveSlug?.[language]
  return {
    letter: String(letter._id),
    reader,
    language,
    subject: letter.subject?.[language]?.trim() ?? '',
    preheader: letter.preheader?.[language]?.trim() ?? '',
    html: notice.html + bodyHtml(parts, reader, language),
    text: notice.text + (letter.plainText?.[language]?.trim() || bodyText(parts, reader)),
    site: await letterSite(cms, reader),
    ...(slug ? { archiveUrl: absolute(paths.letter(reader, slug)) } : {}),
  }
}

/** The letter of one reader: the drawn one in its frame, with their links. Cheap: no database. */
export function toLetter(drawn: DrawnLetter, links: ReaderLinks): Letter {
  const { reader, language, subject, preheader, html, text, site, archiveUrl } = drawn
  const t = translator(reader, 'issue')
  const footer: Block[] = [
    t('why', { site: site.name }),
    { link: { label: t('leave'), url: links.leave } },
    { link: { label: t('manage'), url: links.manage } },
    ...(archiveUrl ? [{ link: { label: t('archive'), url: archiveUrl } }] : []),
  ]
  return {
    subject,
    ...frame({ locale: reader, language, site, title: subject, preheader, blocks: [{ drawn: { html, text } }], footer }),
    headers: listHeaders(drawn, links),
    ...(site.email ? { replyTo: site.email } : {}),
  }
}
