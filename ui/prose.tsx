import type { ReactNode } from 'react'
import {
  drawBlock, drawInline, wideSpace, type Block, type BlockMap, type Inline, type InlineMap, type List, type Prose as Text,
} from '#lib/prose.ts'
import { Figure } from './figure.tsx'

const sizes = '(min-width: 44rem) 41rem, 100vw'

function Inlines({ nodes }: { nodes: readonly Inline[] }) {
  const drawn = {
    text: ({ text, marks }) =>
      marks.reduce<ReactNode>((inner, Mark) => <Mark>{inner}</Mark>, text),
    break: () => <br />,
    gap: () => wideSpace,
    link: ({ href, children }) => <a href={href}><Inlines nodes={children} /></a>,
  } satisfies InlineMap<ReactNode>
  return nodes.map((node, i) => <Piece key={i}>{drawInline<ReactNode>(drawn, node)}</Piece>)
}

const Piece = ({ children }: { children: ReactNode }) => children

function ListBlock({ list: { ordered, items } }: { list: List }) {
  const Tag = ordered ? 'ol' : 'ul'
  return (
    <Tag>
      {items.map(({ children, lists }, i) => (
        <li key={i}>
          <Inlines nodes={children} />
          {lists.map((list, j) => <ListBlock key={j} list={list} />)}
        </li>
      ))}
    </Tag>
  )
}

function Drawn({ block }: { block: Block }) {
  const inlines = (nodes: readonly Inline[]) => <Inlines nodes={nodes} />
  const drawn = {
    paragraph: ({ children }) => <p>{inlines(children)}</p>,
    heading: ({ level, children }) => (level === 2 ? <h2>{inlines(children)}</h2> : <h3>{inlines(children)}</h3>),
    list: (list) => <ListBlock list={list} />,
    quote: ({ children }) => <blockquote><p>{inlines(children)}</p></blockquote>,
    image: ({ picture }) => <Figure picture={picture} sizes={sizes} />,
    hidden: ({ summary, children }) => (
      <details>
        <summary>{summary}</summary>
        {children.map((inner, i) => <Drawn key={i} block={inner} />)}
      </details>
    ),
  } satisfies BlockMap<ReactNode>
  return drawBlock<ReactNode>(drawn, block)
}

/** A text of a story or page. */
export function Prose({ text }: { text: Text }) {
  return text.map((block, i) => <Drawn key={i} block={block} />)
}
