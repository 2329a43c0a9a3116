import { isLocale, type Locale } from '#lib/locales.ts'
import { typeset } from '#lib/typography.ts'

/** Elements that are no text to read, a tag, or text. Reads React's own output, which escapes `>` in attributes. */
const piece = /<(script|style|textarea|title|svg)(?=[\s>])[\s\S]*?<\/\1>|<(\/?)([a-z][a-z0-9]*)([^>]*)>|[^<]+/g
const empty = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
/** Large letters: on a wide screen only words that no line would hold may part (ui/styles/base.css). */
const display = new Set(['h1', 'h2', 'h3', 'h4', 'blockquote'])
const hyphenated = /\p{L}+(?:\u00ad\p{L}+)+/gu
const tooLong = 14

type Scope = { language: Locale | undefined; copied: boolean; large: boolean }

function within(scope: Scope, name: string, attributes: string): Scope {
  const own = /\slang="([^"]*)"/.exec(attributes)?.[1]
  return {
    language: own === undefined ? scope.language : isLocale(own) ? own : undefined,
    copied: scope.copied || attributes.includes(' translate="no"'),
    large: scope.large || display.has(name),
  }
}

function draw(text: string, { language, copied, large }: Scope): string {
  if (!language || copied || !text.trim()) return text
  const set = typeset(text, language)
  return large ? set.replace(hyphenated, (word) => (word.replaceAll('\u00ad', '').length > tooLong ? `<span class="long">${word}</span>` : word)) : set
}

/** All text of a page as its language is set: units kept whole, long words with their hyphens. In one place, so that nothing is left out. */
export function typesetHtml(html: string): string {
  const above: Scope[] = []
  let scope: Scope = { language: undefined, copied: false, large: false }
  return html.replace(piece, (whole: string, raw?: string, closing?: string, name?: string, attributes = '') => {
    if (raw) return whole
    if (!name) return draw(whole, scope)
    if (closing) scope = above.pop() ?? scope
    else if (!empty.has(name) && !attributes.endsWith('/')) {
      above.push(scope)
      scope = within(scope, name, attributes)
    }
    return whole
  })
}
