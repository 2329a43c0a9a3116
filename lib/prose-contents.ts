import { blockTypeOf, fieldsOf, idOf, isNode, type Node } from './prose-stored.ts'

/** Every node of a stored rich text, the inside of blocks included. */
export function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item)
  } else if (isNode(value)) {
    if (typeof value.type === 'string') yield value
    for (const inner of Object.values(value)) if (typeof inner === 'object') yield* nodesOf(inner)
  }
}

/** Whether a reader would see anything: words, or a block such as an image. */
export function hasContent(richText: unknown): boolean {
  for (const node of nodesOf(richText)) if (node.type === 'block' || (typeof node.text === 'string' && node.text.trim())) return true
  return false
}

/** Ids of the media shown by image blocks. */
export function mediaOf(richText: unknown): string[] {
  const ids: string[] = []
  for (const node of nodesOf(richText)) {
    const id = blockTypeOf(node) === 'image' ? idOf(fieldsOf(node).image) : undefined
    if (id !== undefined) ids.push(id)
  }
  return ids
}
