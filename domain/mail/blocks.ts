import type { Block, Link } from './frame.ts'
import { style } from './style.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export const escapeHtml = (text: string) => text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign)

const lines = (text: string) => escapeHtml(text).replace(/\r?\n/gu, '<br>')

const button = ({ label, url }: Link) =>
  `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:6px 0 12px"><tr><td class="button-cell" style="${style.buttonCell}"><a class="button" href="${escapeHtml(url)}" style="${style.button}">${escapeHtml(label)}</a></td></tr></table>`
  // Also to read: some programs show no buttons, and some people want to see where one leads.
  + `<p class="soft" style="${style.bareAddress}"><a class="soft" href="${escapeHtml(url)}" style="color:#465a64">${escapeHtml(url)}</a></p>`

const fact = ({ label, value }: { label: string; value: string }) =>
  `<tr><th scope="row" class="soft" style="${style.factLabel}">${lines(label)}</th><td class="ink" style="${style.factValue}">${lines(value)}</td></tr>`

/** A block as HTML with its styles in it. */
export function blockHtml(block: Block): string {
  if (typeof block === 'string') return `<p style="${style.paragraph}">${lines(block)}</p>`
  if ('heading' in block) return `<h2 class="ink" style="${style.heading}">${lines(block.heading)}</h2>`
  if ('facts' in block) return `<table cellpadding="0" cellspacing="0" border="0" style="${style.facts}">${block.facts.map(fact).join('')}</table>`
  if ('list' in block) return `<ul style="${style.list}">${block.list.map((item) => `<li style="${style.item}">${lines(item)}</li>`).join('')}</ul>`
  if ('button' in block) return button(block.button)
  if ('link' in block) return `<p style="${style.paragraph}"><a class="link" href="${escapeHtml(block.link.url)}" style="${style.link}">${lines(block.link.label)}</a></p>`
  if ('code' in block) return `<p class="soft" style="${style.codeLabel}">${lines(block.label)}</p><p class="ink" style="${style.code}">${escapeHtml(block.code)}</p>`
  if ('image' in block) {
    const { cid, alt, width } = block.image
    return `<p style="${style.paragraph}"><img src="cid:${escapeHtml(cid)}" alt="${escapeHtml(alt)}" width="${width}" style="${style.image}"></p>`
  }
  if ('drawn' in block) return block.drawn.html
  return `<p class="soft" style="${style.note}">${lines(block.note)}</p>`
}

/** The same block for whoever reads letters as text. */
export function blockText(block: Block): string {
  if (typeof block === 'string') return block
  if ('heading' in block) return block.heading
  if ('facts' in block) return block.facts.map(({ label, value }) => `${label}: ${value}`).join('\n')
  if ('list' in block) return block.list.map((item) => `- ${item}`).join('\n')
  if ('button' in block) return `${block.button.label}:\n${block.button.url}`
  if ('link' in block) return `${block.link.label}:\n${block.link.url}`
  if ('code' in block) return `${block.label}: ${block.code}`
  if ('image' in block) return block.image.alt
  if ('drawn' in block) return block.drawn.text
  return block.note
}
