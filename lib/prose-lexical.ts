import { documentPath, type DocumentKind } from './paths.ts'
import type { Picture } from './picture.ts'
import type { Block, Inline, Item, List, Mark, Prose } from './prose.ts'
import { safeHref } from './href.ts'

export type Reference = { kind: DocumentKind; id: string }
/** How the query that owns the text answers for other documents; undefined: not public. */
export type Resolve = { href: (to: Reference) => string | undefined; picture: (image: unknown) => Picture | undefined }

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const nodes = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : [])
const childrenOf = (node: Node) => nodes(node.children)
const fieldsOf = (node: Node): Node => (isNode(node.fields) ? node.fields : {})
const rootOf = (value: unknown): Node => (isNode(value) && isNode(value.root) ? value.root : {})
const present = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined)

const bold = 1
const italic = 2

function marksOf({ format }: Node): Mark[] {
  const bits = typeof format === 'number' ? format : 0
  return [...(bits & bold ? ['strong' as const] : []), ...(bits & italic ? ['em' as const] : [])]
}

const isKind = (value: unknown): value is DocumentKind => typeof value === 'string' && Object.hasOwn(documentPath, value)

function referenceOf(fields: Node): Reference | undefined {
  const doc = isNode(fields.doc) ? fields.doc : {}
  const id = isNode(doc.value) ? doc.value.id : doc.value
  if (fields.linkType !== 'internal' || !isKind(doc.relationTo)) return undefined
  return typeof id === 'string' ? { kind: doc.relationTo, id } : undefined
}

/** The documents a stored text links to, for one look-up before it is drawn. */
export function referencesIn(stored: unknown): Reference[] {
  const walk = (node: Node): Reference[] => {
    const fields = fieldsOf(node)
    return [...present([referenceOf(fields)]), ...childrenOf(node).flatMap(walk), ...referencesIn(fields.content)]
  }
  return childrenOf(rootOf(stored)).flatMap(walk)
}

function toInline(node: Node, resolve: Resolve): Inline[] {
  if (node.type === 'text' && typeof node.text === 'string') return [{ kind: 'text', text: node.text, marks: marksOf(node) }]
  if (node.type === 'linebreak') return [{ kind: 'break' }]
  if (node.type !== 'link' && node.type !== 'autolink') return []
  const children = inlinesOf(node, resolve)
  const to = referenceOf(fieldsOf(node))
  const href = to ? resolve.href(to) : safeHref(fieldsOf(node).url)
  return href ? [{ kind: 'link', href, children }] : children
}

const inlinesOf = (node: Node, resolve: Resolve) => childrenOf(node).flatMap((child) => toInline(child, resolve))

function toList(node: Node, resolve: Resolve): List {
  const items: Item[] = []
  for (const item of childrenOf(node)) {
    const lists = childrenOf(item).filter(({ type }) => type === 'list').map((list) => toList(list, resolve))
    const children = inlinesOf(item, resolve)
    // The editor keeps a nested list in an item of its own, after the item it belongs to.
    const owner = items.at(-1)
    if (children.length === 0 && lists.length > 0 && owner) owner.lists.push(...lists)
    else items.push({ children, lists })
  }
  return { kind: 'list', ordered: node.listType === 'number', items }
}

function toBlock(node: Node, resolve: Resolve): Block | undefined {
  const fields = fieldsOf(node)
  const picture = node.type === 'block' && fields.blockType === 'image' ? resolve.picture(fields.image) : undefined
  if (picture) return { kind: 'image', picture }
  if (node.type === 'block' && fields.blockType === 'contentNotice')
    return { kind: 'hidden', summary: String(fields.summary ?? ''), children: toProse(fields.content, resolve) }
  if (node.type === 'list') return toList(node, resolve)
  const children = inlinesOf(node, resolve)
  if (children.length === 0) return undefined
  if (node.type === 'paragraph') return { kind: 'paragraph', children }
  if (node.type === 'heading') return { kind: 'heading', level: node.tag === 'h3' ? 3 : 2, children }
  if (node.type === 'quote') return { kind: 'quote', children }
  return undefined
}

/** A stored text (lexical JSON, of any shape whatever) as our own tree; unknown and empty nodes are dropped. */
export function toProse(stored: unknown, resolve: Resolve): Prose {
  return present(childrenOf(rootOf(stored)).map((node) => toBlock(node, resolve)))
}
