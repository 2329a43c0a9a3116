import { safeHref } from '#lib/href.ts'
import { type Loss, lossesOf } from './losses.ts'

/** What stands within a line. All others but blocks are read as blocks by the editor, which eats the spaces beside them. */
const blocks = 'address, article, aside, blockquote, body, br, caption, col, colgroup, dd, details, div, dl, dt, figcaption, figure, footer, h1, h2, h3, h4, h5, h6, head, header, hr, html, iframe, img, li, link, main, meta, nav, ol, p, pre, script, section, style, summary, table, tbody, td, tfoot, th, thead, title, tr, ul'
const looks = 'a, b, strong, em, i, span'

function rename(element: Element, name: string) {
  const renamed = element.ownerDocument.createElement(name)
  for (const { name: attribute, value } of element.attributes) if (attribute === 'style') renamed.setAttribute(attribute, value)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
}

const each = (root: ParentNode, selector: string, act: (element: HTMLElement) => void) => root.querySelectorAll<HTMLElement>(selector).forEach(act)

/** Where Word says how deep a point of a list stands; elsewhere it is a paragraph like others. */
const levelOf = (element: Element | null): number =>
  element?.localName === 'p' ? Number(/mso-list:[^;]*level(?<level>\d)/u.exec(element.getAttribute('style') ?? '')?.groups?.['level'] ?? 0) : 0

/** One list out of the paragraphs from `first` on, those that stand deeper in lists of their own. Gives what follows. */
function listOf(first: Element, level: number): { list: Element; next: Element | null } {
  const mark = first.querySelector('[style*="mso-list:Ignore"]')
  const list = first.ownerDocument.createElement(/[\p{L}\p{N}]+[.)]/u.test(mark?.textContent ?? '') ? 'ol' : 'ul')
  let next: Element | null = first
  while (next && levelOf(next) >= level) {
    if (levelOf(next) > level) {
      const inner = listOf(next, levelOf(next))
      list.append(inner.list)
      next = inner.next
      continue
    }
    const point: Element = next
    next = point.nextElementSibling
    point.querySelector('[style*="mso-list:Ignore"]')?.remove()
    list.append(point)
    rename(point, 'li')
  }
  return { list, next }
}

function drawWordLists(root: ParentNode) {
  for (let first = [...root.querySelectorAll('p')].find(levelOf); first; first = [...root.querySelectorAll('p')].find(levelOf)) {
    const place = first.ownerDocument.createElement('div')
    first.before(place)
    place.replaceWith(listOf(first, levelOf(first)).list)
  }
}

/** The address behind Google's own, which every link of a Google document leads through and which tells Google who follows it. */
function unwrapped(href: string): string {
  const url = URL.canParse(href) ? new URL(href) : undefined
  const target = url && /(^|\.)google\.[a-z.]+$/u.test(url.hostname) && url.pathname === '/url' ? (url.searchParams.get('q') ?? url.searchParams.get('url')) : null
  return target && safeHref(target) ? target : href
}

/** Makes of what other programs put on the clipboard what a text of this site may hold, loses no word of it, and says what it lost else. */
export function cleaned(html: string): { html: string; lost: Loss[] } {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const lost = lossesOf(body)
  drawWordLists(body)
  each(body, 'h1', (heading) => rename(heading, 'h2'))
  each(body, 'h4, h5, h6', (heading) => rename(heading, 'h3'))
  // Bookmarks, footnotes and what leads to somebody's disk: the words stay.
  each(body, 'a', (link) => {
    const href = unwrapped(link.getAttribute('href') ?? '')
    if (href.startsWith('#') || !safeHref(href)) rename(link, 'span')
    else link.setAttribute('href', href)
  })
  each(body, 'th, td, caption, dt, dd, summary', (cell) => {
    if (cell.querySelector('p, div, ul, ol, h2, h3')) return
    const line = cell.ownerDocument.createElement('p')
    line.append(...cell.childNodes)
    cell.append(line)
  })
  each(body, `*:not(${blocks}, ${looks})`, (element) => rename(element, 'span'))
  return { html: body.innerHTML, lost }
}
