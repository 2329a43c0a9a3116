export type RichTextNode = { type?: string; text?: string; tag?: string; listType?: string; fields?: Record<string, unknown> }
type Node = RichTextNode

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

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
  for (const node of nodesOf(richText)) if (node.type === 'block' || node.text?.trim()) return true
  return false
}

/** Ids of the media shown by image blocks. */
export function mediaOf(richText: unknown): string[] {
  const ids: string[] = []
  for (const node of nodesOf(richText)) {
    const image = node.type === 'block' && node.fields?.['blockType'] === 'image' ? node.fields['image'] : undefined
    if (typeof image === 'string') ids.push(image)
    else if (isNode(image) && 'id' in image) ids.push(String(image.id))
  }
  return ids
}
