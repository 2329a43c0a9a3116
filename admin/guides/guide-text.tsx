import type { Nodes, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { guidePath } from './guide-path.ts'

const simple = { strong: 'strong', emphasis: 'em', listItem: 'li', blockquote: 'blockquote' } as const

/** A guide beside this one leads to its page in the panel. Any other file has none there. */
function addressOf(url: string): string | undefined {
  if (/^https?:/.test(url)) return url
  const [, name] = /^([a-z-]+)\.md$/.exec(url) ?? []
  return name && guidePath(name)
}

const Inside = ({ of }: { of: readonly Nodes[] }) => of.map((node, at) => <Drawn key={at} node={node} />)

/** A title without words is none. */
function Cell({ of, scope }: { of: readonly Nodes[]; scope?: 'col' | 'row' | undefined }) {
  return scope && of.length ? <th scope={scope}><Inside of={of} /></th> : <td><Inside of={of} /></td>
}

/** Where the first column has no title, its cells are those of their rows. */
function Rows({ of: { children: [head, ...rows] } }: { of: Table }) {
  const titles = head?.children.some((cell) => cell.children.length) ? head.children : undefined
  const first = titles?.[0]?.children.length ? undefined : 'row'
  return (
    <table>
      {titles && <thead><tr>{titles.map(({ children }, at) => <Cell key={at} of={children} scope="col" />)}</tr></thead>}
      <tbody>
        {rows.map((row, line) => <tr key={line}>{row.children.map(({ children }, at) => <Cell key={at} of={children} scope={at ? undefined : first} />)}</tr>)}
      </tbody>
    </table>
  )
}

/** HTML in a guide is nothing; nor are pictures, for they show the panel to whoever is not in it. */
function Drawn({ node }: { node: Nodes }) {
  if (node.type === 'text') return node.value
  if (node.type === 'inlineCode') return <code>{node.value}</code>
  if (node.type === 'code') return <pre><code>{node.value}</code></pre>
  if (node.type === 'table') return <Rows of={node} />
  if (!('children' in node)) return null
  const inside = <Inside of={node.children} />
  if (node.type === 'heading') {
    const Heading = `h${node.depth}` as const
    return <Heading>{inside}</Heading>
  }
  if (node.type === 'paragraph') return node.children.every(({ type }) => type === 'image') ? null : <p>{inside}</p>
  if (node.type === 'list') return node.ordered ? <ol start={node.start ?? 1}>{inside}</ol> : <ul>{inside}</ul>
  if (node.type === 'link') {
    const address = addressOf(node.url)
    return address ? <a href={address}>{inside}</a> : inside
  }
  const Tag = node.type in simple ? simple[node.type as keyof typeof simple] : undefined
  return Tag ? <Tag>{inside}</Tag> : inside
}

/** The Markdown of a guide as elements: React writes every word of it as text. */
export function GuideText({ text }: { text: string }) {
  return <Drawn node={fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })} />
}
