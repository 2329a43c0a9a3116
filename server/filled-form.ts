import { escapeMarkup } from '#lib/markup.ts'

/**
 * Reads React's own output, which writes every attribute in double quotes and escapes `"`, `<` and `>` in them. A value
 * that was typed comes in through `escapeMarkup` alone.
 */
const forms = /<form(?=\s)[^>]*\saction="([^"#]*)[^"]*"[^>]*>([\s\S]*?)<\/form>/g
const controls = /<input(?=\s)[^>]*>|<textarea(?=\s)[^>]*>[\s\S]*?<\/textarea>/g
const typedInto: readonly string[] = ['text', 'email', 'search', 'tel', 'url']
/** Filled in by programs only. */
const trap = 'website'

/** The page with its form for `path` as it was filled in, `notice` above its fields; undefined when it shows no such form. */
export function withFilledForm(page: string, { path, typed, notice }: { path: string; typed: URLSearchParams; notice: string }): string | undefined {
  let found = false
  const filled = page.replace(forms, (form, action: string, inside: string) => {
    if (found || action !== path) return form
    found = true
    const opening = form.slice(0, form.indexOf('>') + 1)
    return `${opening}${notice}${inside.replace(controls, (control) => fill(control, typed))}</form>`
  })
  return found ? filled : undefined
}

function fill(control: string, typed: URLSearchParams): string {
  const opening = control.slice(0, control.indexOf('>') + 1)
  const name = attribute(opening, 'name')
  if (!name || name === trap) return control
  // A line break right after the tag belongs to HTML, not to the text.
  if (control.startsWith('<textarea')) return `${opening}\n${escapeMarkup(typed.get(name) ?? '')}</textarea>`
  const type = attribute(opening, 'type') ?? 'text'
  if (type === 'checkbox' || type === 'radio') {
    const isChosen = typed.getAll(name).includes(attribute(opening, 'value') ?? 'on')
    return withAttribute(without(opening, 'checked'), isChosen ? 'checked=""' : '')
  }
  return typedInto.includes(type) ? withAttribute(without(opening, 'value'), `value="${escapeMarkup(typed.get(name) ?? '')}"`) : control
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
const without = (tag: string, name: string) => tag.replace(new RegExp(`\\s${name}="[^"]*"`), '')
const withAttribute = (tag: string, added: string) => (added ? `<input ${added}${tag.slice('<input'.length)}` : tag)
