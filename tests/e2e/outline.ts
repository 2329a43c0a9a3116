import type { Page } from 'playwright-core'

export type Outline = { lines: string[]; links: string[] }

/** What is drawn within an element: its lines with their kind, the strong and stressed words, the links. Run in the browser. */
function outlineOf(root: Element): Outline {
  const copy = root.cloneNode(true) as Element
  for (const own of copy.querySelectorAll('[data-lexical-decorator], details, figure')) own.remove()
  for (const br of copy.querySelectorAll('br')) br.replaceWith(' ')
  for (const line of copy.querySelectorAll('blockquote > *')) line.before(' ')
  // The editor draws words that are both with one element.
  for (const both of copy.querySelectorAll('strong[class*="Italic"]')) {
    const em = document.createElement('em')
    both.replaceWith(em)
    em.append(both)
  }
  const plain = (words: string | null | undefined) => (words ?? '').replaceAll('\u00ad', '').replaceAll('\u2060', '').replace(/\s+/g, ' ').trim()
  const own = (element: Element) => {
    const words = element.cloneNode(true) as Element
    for (const list of words.querySelectorAll('ul, ol')) list.remove()
    return plain(words.textContent)
  }
  const kinds = 'h2, h3, blockquote, li, strong, em, p'
  const lines = [...copy.querySelectorAll(kinds)]
    .filter((element) => !(element.matches('p') && element.closest('blockquote, li')))
    .flatMap((element) => (own(element) ? [`${element.matches('ol > li') ? 'ol ' : ''}${element.localName} ${own(element)}`] : []))
  const links = [...copy.querySelectorAll('a[href]')].map((link) => `${plain(link.textContent)} → ${(link.getAttribute('href') ?? '').replace(/\/$/, '')}`)
  return { lines, links }
}

/** What an element of the page shows. */
export const outline = (page: Page, selector: string) => page.locator(selector).first().evaluate(outlineOf)

export async function outlineOfHtml(page: Page, html: string) {
  await page.setContent(html, { waitUntil: 'domcontentloaded' })
  return outline(page, 'body')
}
