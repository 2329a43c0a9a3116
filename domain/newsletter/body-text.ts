import type { Locale } from '#lib/locales.ts'
import { absolute } from '#lib/origin.ts'
import type { Picture } from '#lib/picture.ts'
import type { Inline, List } from '#lib/prose.ts'
import { drawInline } from '#lib/prose.ts'
import { translator } from '#domain/words.ts'
import type { Card, Part } from './parts.ts'

const inline = (inlines: readonly Inline[]): string =>
  inlines
    .map((node) =>
      drawInline<string>(
        {
          text: ({ text }) => text,
          break: () => '\n',
          gap: () => '\t',
          link: ({ href, children }) => {
            const words = inline(children)
            const address = absolute(href).replace(/^(?:mailto|tel):/u, '')
            return words.trim() === address ? words : `${words} (${address})`
          },
        },
        node,
      ),
    )
    .join('')

const list = ({ ordered, items }: List, indent = ''): string =>
  items
    .map(({ children, lists }, index) => [`${indent}${ordered ? `${index + 1}.` : '-'} ${inline(children)}`, ...lists.map((inner) => list(inner, `${indent}  `))].join('\n'))
    .join('\n')

function cardText({ kind, href, title, summary, language, facts }: Card, reader: Locale): string {
  const t = translator(reader, 'issue')
  const label = t(kind === 'stories' ? 'story' : 'event')
  return [`${language === reader ? label : `${label}, ${t('inLanguage', { language })}`}: ${title}`, ...facts, summary, href].filter(Boolean).join('\n')
}

/** What is to be seen, and under it the words and whose picture it is, as in the drawn letter. */
const pictureText = ({ alt, caption, credit }: Picture): string =>
  [alt && `[${alt}]`, [caption, credit].filter(Boolean).join(' · ')].filter(Boolean).join('\n')

/** The body of a letter for whoever reads letters as text: nothing of it is lost but the pictures themselves. */
export function bodyText(parts: readonly Part[], reader: Locale): string {
  const draw = (part: Part): string => {
    switch (part.kind) {
      case 'paragraph': return inline(part.children)
      case 'heading': return inline(part.children).toLocaleUpperCase(reader)
      case 'quote': return inline(part.children).split('\n').map((line) => `> ${line}`).join('\n')
      case 'list': return list(part)
      case 'image': return pictureText(part.picture)
      case 'button': return `${part.label}:\n${absolute(part.href)}`
      case 'card': return cardText(part.card, reader)
    }
  }
  return parts.map(draw).filter(Boolean).join('\n\n')
}
