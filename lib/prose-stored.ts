/** A node of a stored text, as the editor writes it; anything may stand in it. */
export type Node = Record<string, unknown>

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)

export const childrenOf = ({ children }: Node): Node[] => (Array.isArray(children) ? children.filter(isNode) : [])

export const rootOf = (stored: unknown): Node => (isNode(stored) && isNode(stored.root) ? stored.root : {})

export const fieldsOf = ({ fields }: Node): Node => (isNode(fields) ? fields : {})

/** Which block a `block` node is; undefined for all other nodes. */
export const blockTypeOf = (node: Node): string | undefined => (node.type === 'block' ? String(fieldsOf(node).blockType) : undefined)

/** Of a document that is named by its id or stands here whole. */
export function idOf(value: unknown): string | undefined {
  const id = isNode(value) && 'id' in value ? value.id : value
  return id == null ? undefined : String(id)
}

const blocksWithin = (node: Node): Node[] => childrenOf(node).flatMap((child) => (child.type === 'block' ? [child] : blocksWithin(child)))

/**
 * The nodes of a stored text one under the other. What is pasted may leave a block inside a quote or a list: it comes
 * after what holds it.
 */
export const flowOf = (stored: unknown): Node[] => childrenOf(rootOf(stored)).flatMap((node) => [node, ...blocksWithin(node)])
