import type { Inline, List, Prose } from './prose.ts'
import { drawBlock, drawInline, wideSpace } from './prose.ts'
import { escapeMarkup } from './markup.ts'

/** A text as HTML for feeds: no classes, and every address absolute, under `origin`. */
export function proseHtml(prose: Prose, origin: string): string {
  const absolute = (href: string) => escapeMarkup(new URL(href, origin).href)
  const inline = (inlines: readonly Inline[]): string =>
    inlines
      .map((node) =>
        drawInline<string>(
          {
            text: ({ text, marks }) => marks.reduce((html, mark) => `<${mark}>${html}</${mark}>`, escapeMarkup(text)),
            break: () => '<br/>',
            gap: () => wideSpace,
            link: ({ href, children }) => `<a href="${absolute(href)}">${inline(children)}</a>`,
          },
          node,
        ),
      )
      .join('')
  const list = ({ ordered, items }: List): string => {
    const tag = ordered ? 'ol' : 'ul'
    return `<${tag}>${items.map((item) => `<li>${inline(item.children)}${item.lists.map(list).join('')}</li>`).join('')}</${tag}>`
  }
  const draw = (blocks: Prose): string =>
    blocks
      .map((block) =>
        drawBlock<string>(
          {
            paragraph: ({ children }) => `<p>${inline(children)}</p>`,
            heading: ({ level, children }) => `<h${level}>${inline(children)}</h${level}>`,
            quote: ({ children }) => `<blockquote><p>${inline(children)}</p></blockquote>`,
            list,
            image: ({ picture }) => {
              const words = [picture.caption, picture.credit].filter(Boolean).map(escapeMarkup).join(' · ')
              const { src, alt, width, height } = picture
              const image = `<img src="${absolute(src)}" alt="${escapeMarkup(alt)}" width="${width}" height="${height}"/>`
              return `<figure>${image}${words && `<figcaption>${words}</figcaption>`}</figure>`
            },
            hidden: ({ summary, children }) => `<details><summary>${escapeMarkup(summary)}</summary>${draw(children)}</details>`,
          },
          block,
        ),
      )
      .join('\n')
  return draw(prose)
}
