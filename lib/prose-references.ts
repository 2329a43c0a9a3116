import { documentPath, type DocumentKind } from './paths.ts'
import { childrenOf, fieldsOf, idOf, isNode, rootOf, type Node } from './prose-stored.ts'

export type Reference = { kind: DocumentKind; id: string }

const isKind = (value: unknown): value is DocumentKind => typeof value === 'string' && Object.hasOwn(documentPath, value)

/** The document a relationship to several collections names. */
export function documentOf(stored: unknown): Reference | undefined {
  const { relationTo: kind, value } = isNode(stored) ? stored : {}
  const id = idOf(value)
  return isKind(kind) && id !== undefined ? { kind, id } : undefined
}

/** The document that the fields of a link lead to. */
export const referenceOf = ({ linkType, doc }: Node): Reference | undefined => (linkType === 'internal' ? documentOf(doc) : undefined)

/** Names a row that is no document of the site: an account, a registration, what the code keeps. The editor offers none. */
export function namesOther(node: Node): boolean {
  const named = Object.values(fieldsOf(node)).filter((value) => isNode(value) && 'relationTo' in value)
  return named.some((value) => !/^[0-9a-f]{24}$/i.test(documentOf(value)?.id ?? ''))
}

/** The documents a stored text links to, for one look-up before it is drawn. */
export function referencesIn(stored: unknown): Reference[] {
  const walk = (node: Node): Reference[] => {
    const to = referenceOf(fieldsOf(node))
    return [...(to ? [to] : []), ...childrenOf(node).flatMap(walk), ...referencesIn(fieldsOf(node).content)]
  }
  return childrenOf(rootOf(stored)).flatMap(walk)
}
