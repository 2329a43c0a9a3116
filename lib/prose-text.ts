import type { Inline, List, Prose } from './prose.ts'
import { drawBlock, drawInline } from './prose.ts'

const inlineText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => drawInline({ text: ({ text }) => text, break: () => ' ', gap: () => ' ', link: ({ children }) => inlineText(children) }, inline))
    .join('')

const listText = ({ items }: List): string =>
  items.map(({ children, lists }) => [inlineText(children), ...lists.map(listText)].join('\n')).join('\n')

/** The words of a text, one block a line. */
export function plainText(prose: Prose): string {
  return prose
    .map((block) =>
      drawBlock<string>(
        {
          paragraph: ({ children }) => inlineText(children),
          heading: ({ children }) => inlineText(children),
          quote: ({ children }) => inlineText(children),
          list: listText,
          image: ({ picture }) => picture.caption,
          hidden: ({ summary, children }) => `${summary}\n${plainText(children)}`,
        },
        block,
      ),
    )
    .join('\n')
}

const wordsPerMinute = 180

/** Whole minutes, at least one. */
export function readingMinutes(prose: Prose): number {
  const words = plainText(prose).match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return Math.max(1, Math.ceil(words / wordsPerMinute))
}
