import { entryOf, type Reading, type Resolve } from './prose-nodes.ts'
import { childrenOf, flowOf, type Node } from './prose-stored.ts'
import type { Block, Inline, Prose } from './prose.ts'

/** The words of a node. Text that was pasted with blocks inside it keeps each on a line of its own. */
function inlinesOf(node: Node, reading: Reading): Inline[] {
  const read: Inline[] = []
  let lineEnds = false
  for (const child of childrenOf(node)) {
    const entry = entryOf(child)
    if (!entry) continue
    const inline = 'inline' in entry
    const words = inline ? entry.inline(child, reading) : inlinesOf(child, reading)
    if (!words.length) continue
    if (read.length && (lineEnds || !inline)) read.push({ kind: 'break' })
    read.push(...words)
    lineEnds = !inline
  }
  return read
}

/** A node of the flow as a block; undefined when there is nothing to show. */
export function toBlock(node: Node, reading: Reading): Block | undefined {
  const entry = entryOf(node)
  if (!entry) return undefined
  if ('block' in entry) return entry.block(node, reading)
  const children = inlinesOf({ children: [node] }, reading)
  return children.length ? { kind: 'paragraph', children } : undefined
}

export function readingOf(resolve: Resolve): Reading {
  const reading: Reading = { resolve, inlines: (node) => inlinesOf(node, reading), prose: (inner) => toProse(inner, resolve) }
  return reading
}

/** A stored text (lexical JSON, of any shape whatever) as our own tree; unknown and empty nodes are dropped. */
export function toProse(stored: unknown, resolve: Resolve): Prose {
  const reading = readingOf(resolve)
  return flowOf(stored).map((node) => toBlock(node, reading)).filter((block) => block !== undefined)
}
