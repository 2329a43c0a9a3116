import type { Locale } from '#lib/locales.ts'
import { blockHtml, blockText, escapeHtml } from './blocks.ts'
import { frameStyle, style } from './style.ts'

export type Link = { label: string; url: string }

/** What a letter may consist of. All texts are plain; they are escaped here. */
export type Block =
  | string
  | { heading: string }
  | { facts: readonly { label: string; value: string }[] }
  | { list: readonly string[] }
  | { button: Link }
  | { link: Link }
  /** Something to be read out or typed over: large, spaced. */
  | { code: string; label: string }
  /** An attachment's `cid`. */
  | { image: { cid: string; alt: string; width: number } }
  | { note: string }
  /** Drawn and escaped already: the body of the newsletter (domain/newsletter/). */
  | { drawn: { html: string; text: string } }

/** Who writes: name, address and reply address of the site in the letter's language. */
export type LetterSite = { name: string; url: string; address?: string; email?: string }

export type Frame = {
  locale: Locale
  site: LetterSite
  title: string
  /** Of title and blocks, when they are not in the reader's language. */
  language?: Locale
  /** Shown by mail programs beside the subject. */
  preheader?: string
  blocks: readonly Block[]
  /** Why this letter came, and what to do about it. */
  footer: readonly Block[]
}

/** The frame around every letter: the same words as text and as HTML of at most 600 px that needs nothing from outside. */
export function frame({ locale, site, title, language = locale, preheader, blocks, footer }: Frame): { text: string; html: string } {
  const sender = [site.name, site.address, site.email].filter((line): line is string => Boolean(line))
  const text = [title, ...blocks.map(blockText), '-- ', ...footer.map(blockText), [...sender, site.url].join('\n')]
  const html = `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${frameStyle}</style>
</head>
<body class="paper" style="${style.body}">
${preheader ? `<div style="${style.preheader}">${escapeHtml(preheader)}</div>` : ''}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px"><tr><td class="ink" lang="${locale}" style="${style.column}">
<p class="ink" style="${style.brand}">${escapeHtml(site.name)}</p>
<div${language === locale ? '' : ` lang="${language}"`}>
<h1 class="ink" style="${style.title}">${escapeHtml(title)}</h1>
${blocks.map(blockHtml).join('\n')}
</div>
<div class="line soft" style="${style.footer}">
${footer.map(blockHtml).join('\n')}
<p class="soft" style="${style.sender}">${sender.map(escapeHtml).join('<br>')}<br><a class="link" href="${escapeHtml(site.url)}" style="${style.link}">${escapeHtml(site.url.replace(/^https?:\/\//u, ''))}</a></p>
</div>
</td></tr></table>
</td></tr></table>
</body>
</html>
`
  return { text: `${text.join('\n\n')}\n`, html }
}
