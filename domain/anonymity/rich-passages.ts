import type { Piece } from './passages.ts'

type Node = { type?: unknown; text?: unknown; children?: unknown; root?: unknown; fields?: Record<string, unknown> }

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const childrenOf = (node: Node): Node[] => (Array.isArray(node.children) ? node.children.filter(isNode) : [])
const isLink = ({ type }: Node) => type === 'link' || type === 'autolink'

/** What a block or a link says of itself, besides its text: never an id. */
const notText: readonly string[] = ['id', 'blockType', 'blockName', 'linkType', 'image']

function* fieldsOf({ fields = {} }: Node): Generator<Piece[]> {
  for (const [name, value] of Object.entries(fields)) {
    if (notText.includes(name)) continue
    if (typeof value === 'string') yield [{ text: value, write: (text) => void (fields[name] = text) }]
    else if (isNode(value)) yield* richPassages(value)
  }
}

/** The words of one paragraph, heading or list item in a row; a line break parts words. */
function inline(node: Node): Piece[] {
  return childrenOf(node).flatMap((child): Piece[] => {
    if (typeof child.text === 'string') return [{ text: child.text, write: (text) => void (child.text = text) }]
    if (isLink(child)) return inline(child)
    return [{ text: '\n' }]
  })
}

/** Every text of a stored rich text, the inside of blocks and the addresses of links included. */
export function* richPassages(value: unknown): Generator<Piece[]> {
  if (!isNode(value)) return
  if (isNode(value.root)) yield* richPassages(value.root)
  yield* fieldsOf(value)
  const pieces = isLink(value) ? [] : inline(value)
  if (pieces.some(({ write }) => write)) yield pieces
  for (const child of childrenOf(value)) yield* richPassages(child)
}
