import type { Locale } from '#lib/locales.ts'
import { absolute } from '#lib/origin.ts'
import type { Inline, List } from '#lib/prose.ts'
import { drawInline, wideSpace } from '#lib/prose.ts'
import type { Picture } from '#lib/picture.ts'
import { escapeHtml } from '#domain/mail/blocks.ts'
import { bodyStyle as style } from './body-style.ts'
import { translator } from '#domain/words.ts'
import type { Card, Part } from './parts.ts'

/** Of a picture in the letter; its file is twice as sharp (collections/Media.ts). */
const widest = 600

const inline = (inlines: readonly Inline[]): string =>
  inlines
    .map((node) =>
      drawInline<string>(
        {
          text: ({ text, marks }) => marks.reduce((html, mark) => `<${mark}>${html}</${mark}>`, escapeHtml(text)),
          break: () => '<br>',
          gap: () => wideSpace,
          link: ({ href, children }) => `<a class="link" href="${escapeHtml(absolute(href))}" style="${style.link}">${inline(children)}</a>`,
        },
        node,
      ),
    )
    .join('')

function list({ ordered, items }: List): string {
  const tag = ordered ? 'ol' : 'ul'
  const item = ({ children, lists }: List['items'][number]) => `<li style="${style.item}">${inline(children)}${lists.map(list).join('')}</li>`
  return `<${tag} style="${style.list}">${items.map(item).join('')}</${tag}>`
}

function figure({ src, mailSrc = src, alt, width, height, caption, credit }: Picture): string {
  const drawn = Math.min(width, widest)
  const words = [caption, credit].filter(Boolean).map(escapeHtml).join(' · ')
  const size = `width="${drawn}" height="${Math.round((height * drawn) / width)}"`
  return `<div style="${style.figure}"><img src="${escapeHtml(absolute(mailSrc))}" alt="${escapeHtml(alt)}" ${size} style="${style.picture}">${words && `<p class="soft" style="${style.caption}">${words}</p>`}</div>`
}

const buttonHtml = (label: string, href: string) =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 20px"><tr><td class="button-cell" style="${style.buttonCell}"><a class="button" href="${escapeHtml(absolute(href))}" style="${style.button}">${escapeHtml(label)}</a></td></tr></table>`

function cardHtml({ kind, href, title, summary, language, facts }: Card, reader: Locale, textLanguage: Locale): string {
  const t = translator(reader, 'issue')
  const link = escapeHtml(href)
  const mine = reader === textLanguage ? '' : ` lang="${reader}"`
  const theirs = language === textLanguage ? '' : ` lang="${language}"`
  const label = t(kind === 'stories' ? 'story' : 'event')
  const kicker = language === reader ? label : `${label}, ${t('inLanguage', { language })}`
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 22px"><tr><td class="card line" style="${style.card}">`
    + `<p class="soft" style="${style.kicker}"${mine}>${escapeHtml(kicker)}</p>`
    + `<h2 class="ink" style="${style.cardTitle}"${theirs}><a class="ink" href="${link}" style="color:#0e2430;text-decoration:none">${escapeHtml(title)}</a></h2>`
    + (facts.length ? `<p class="ink" style="${style.cardFacts}"${mine}>${facts.map(escapeHtml).join('<br>')}</p>` : '')
    + (summary ? `<p style="${style.paragraph}"${theirs}>${escapeHtml(summary)}</p>` : '')
    + `<p style="margin:0"${mine}><a class="link" href="${link}" style="${style.link}">${escapeHtml(t(kind === 'stories' ? 'readStory' : 'seeEvent'))}</a></p>`
    + '</td></tr></table>'
}

/** The body of a letter as HTML with its styles in it: for readers of `reader`, its words in `language`. */
export function bodyHtml(parts: readonly Part[], reader: Locale, language: Locale): string {
  const draw = (part: Part): string => {
    switch (part.kind) {
      case 'paragraph': return `<p style="${style.paragraph}">${inline(part.children)}</p>`
      case 'heading': return `<h${part.level} class="ink" style="${part.level === 2 ? style.heading : style.subheading}">${inline(part.children)}</h${part.level}>`
      case 'quote': return `<blockquote class="line" style="${style.quote}">${inline(part.children)}</blockquote>`
      case 'list': return list(part)
      case 'image': return figure(part.picture)
      case 'button': return buttonHtml(part.label, part.href)
      case 'card': return cardHtml(part.card, reader, language)
    }
  }
  return parts.map(draw).join('\n')
}
