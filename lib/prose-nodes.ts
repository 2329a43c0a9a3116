import { safeHref } from './href.ts'
import { namesOther, referenceOf, type Reference } from './prose-references.ts'
import { blockTypeOf, childrenOf, fieldsOf, type Node } from './prose-stored.ts'
import type { Picture } from './picture.ts'
import type { Block, Inline, Item, List, Mark, Prose } from './prose.ts'

/** How the query that owns the text answers for other documents; undefined: not public. */
export type Resolve = { href: (to: Reference) => string | undefined; picture: (image: unknown) => Picture | undefined }

/** What a node asks for to be read: what it points at, the words it holds, the text within it. */
export type Reading = { resolve: Resolve; inlines: (node: Node) => Inline[]; prose: (stored: unknown) => Prose }

/** Why a text is refused. */
export type Refusal = 'part' | 'link'

type Read<R> = (node: Node, reading: Reading) => R
type Entry = { refused?: (node: Node) => Refusal | undefined } & (
  | { inline: Read<Inline[]> }
  | { block: Read<Block | undefined> }
  /** Holds others and is read together with them. */
  | { frame: true }
  /** The editor knows it and is not set up to make one. */
  | { never: true }
)

const bold = 1
const italic = 2
function marksOf({ format }: Node): Mark[] {
  const bits = typeof format === 'number' ? format : 0
  return [...(bits & bold ? ['strong' as const] : []), ...(bits & italic ? ['em' as const] : [])]
}

function link(node: Node, { resolve, inlines }: Reading): Inline[] {
  const to = referenceOf(fieldsOf(node))
  const href = to ? resolve.href(to) : safeHref(fieldsOf(node).url)
  const children = inlines(node)
  return href ? [{ kind: 'link', href, children }] : children
}

const words = (draw: (node: Node, children: Inline[]) => Block): Read<Block | undefined> => (node, { inlines }) => {
  const children = inlines(node)
  return children.length ? draw(node, children) : undefined
}

function list(node: Node, reading: Reading): List {
  const items: Item[] = []
  for (const item of childrenOf(node)) {
    const nested = item.type === 'list' ? [item] : childrenOf(item).filter(({ type }) => type === 'list')
    const lists = nested.map((inner) => list(inner, reading))
    const children = item.type === 'list' ? [] : reading.inlines({ children: childrenOf(item).filter(({ type }) => type !== 'list') })
    // The editor keeps a nested list in an item of its own, after the item it belongs to.
    const owner = items.at(-1)
    if (children.length === 0 && lists.length > 0 && owner) owner.lists.push(...lists)
    else items.push({ children, lists })
  }
  return { kind: 'list', ordered: node.listType === 'number', items }
}

/** The blocks that pages and letters have; a letter has more (`domain/newsletter/letter-blocks.ts`). */
export const proseBlocks = {
  image: ({ image }, { resolve }) => {
    const picture = resolve.picture(image)
    return picture && { kind: 'image', picture }
  },
  contentNotice: ({ summary, content }, { prose }) => ({ kind: 'hidden', summary: String(summary ?? ''), children: prose(content) }),
} satisfies Record<string, Read<Block | undefined>>

const isProseBlock = (type: string | undefined): type is keyof typeof proseBlocks => type !== undefined && Object.hasOwn(proseBlocks, type)

/**
 * Every node the editor can make: when a text that holds it is refused, and what it becomes in our tree, which pages,
 * feeds, plain texts and letters draw without leaving a kind out (`lib/prose.ts`). One that is not here is refused.
 */
export const proseNodes = {
  root: { frame: true },
  listitem: { frame: true },
  text: { inline: (node) => (typeof node.text === 'string' ? [{ kind: 'text', text: node.text, marks: marksOf(node) }] : []) },
  tab: { inline: () => [{ kind: 'gap' }] },
  linebreak: { inline: () => [{ kind: 'break' }] },
  link: {
    refused: (node) => (fieldsOf(node).linkType === 'internal' || safeHref(fieldsOf(node).url) ? undefined : 'link'),
    inline: link,
  },
  // Made by the editor out of words; one that leads nowhere stays words, for nobody typed an address.
  autolink: { inline: link },
  paragraph: { block: words((_, children) => ({ kind: 'paragraph', children })) },
  heading: {
    refused: ({ tag }) => (tag === 'h2' || tag === 'h3' ? undefined : 'part'),
    block: words(({ tag }, children) => ({ kind: 'heading', level: tag === 'h3' ? 3 : 2, children })),
  },
  quote: { block: words((_, children) => ({ kind: 'quote', children })) },
  list: { refused: ({ listType }) => (listType === 'bullet' || listType === 'number' ? undefined : 'part'), block: list },
  block: {
    block: (node, reading) => {
      const type = blockTypeOf(node)
      return isProseBlock(type) ? proseBlocks[type](fieldsOf(node), reading) : undefined
    },
  },
  inlineBlock: { never: true, refused: () => 'part' },
} satisfies Record<string, Entry>

export type NodeKind = keyof typeof proseNodes

export function entryOf({ type }: Node): Entry | undefined {
  const nodes: Record<string, Entry> = proseNodes
  return typeof type === 'string' && Object.hasOwn(nodes, type) ? nodes[type] : undefined
}

/** Why a text with this node cannot be kept; undefined when it can. `blocks`: those its field may hold. */
export function refusalOf(node: Node, blocks: readonly string[]): Refusal | undefined {
  const entry = entryOf(node)
  if (!entry) return 'part'
  const block = blockTypeOf(node)
  if (block !== undefined && !blocks.includes(block)) return 'part'
  return namesOther(node) ? 'link' : entry.refused?.(node)
}
