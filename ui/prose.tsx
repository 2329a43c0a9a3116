import type { ReactNode } from 'react'
import { noBreak } from '#i18n/typography.ts'
import type { Locale } from '#lib/locales.ts'
import {
  drawBlock, drawInline, wideSpace, type Block, type BlockMap, type Inline, type InlineMap, type List, type Prose as Text,
} from '#lib/prose.ts'
import { Figure } from './figure.tsx'

const sizes = '(min-width: 44rem) 41rem, 100vw'

function Inlines({ nodes, locale }: { nodes: readonly Inline[]; locale: Locale }) {
  const drawn = {
    text: ({ text, marks }) =>
      marks.reduce<ReactNode>((inner, Mark) => <Mark>{inner}</Mark>, noBreak(text, locale)),
    break: () => <br />,
    gap: () => wideSpace,
    link: ({ href, children }) => <a href={href}><Inlines nodes={children} locale={locale} /></a>,
  } satisfies InlineMap<ReactNode>
  return nodes.map((node, i) => <Piece key={i}>{drawInline<ReactNode>(drawn, node)}</Piece>)
}

const Piece = ({ children }: { children: ReactNode }) => children

function ListBlock({ list: { ordered, items }, locale }: { list: List; locale: Locale }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag>
      {items.map(({ children, lists }, i) => (
        <li key={i}>
          <Inlines nodes={children} locale={locale} />
          {lists.map((list, j) => <ListBlock key={j} list={list} locale={locale} />)}
        </li>
      ))}
    </Tag>
  )
}

function Drawn({ block, locale }: { block: Block; locale: Locale }) {
  const inlines = (nodes: readonly Inline[]) => <Inlines nodes={nodes} locale={locale} />
  const drawn = {
    paragraph: ({ children }) => <p>{inlines(children)}</p>,
    heading: ({ level, children }) => (level === 2 ? <h2>{inlines(children)}</h2> : <h3>{inlines(children)}</h3>),
    list: (list) => <ListBlock list={list} locale={locale} />,
    quote: ({ children }) => <blockquote><p>{inlines(children)}</p></blockquote>,
    image: ({ picture }) => <Figure picture={picture} sizes={sizes} />,
    hidden: ({ summary, children }) => (
      <details>
        <summary>{noBreak(summary, locale)}</summary>
        {children.map((inner, i) => <Drawn key={i} block={inner} locale={locale} />)}
      </details>
    ),
  } satisfies BlockMap<ReactNode>
  return drawBlock<ReactNode>(drawn, block)
}

/** A text of a story or page. `locale` is the language of the text, not of the page round it. */
export function Prose({ text, locale }: { text: Text; locale: Locale }) {
  return text.map((block, i) => <Drawn key={i} block={block} locale={locale} />)
}
