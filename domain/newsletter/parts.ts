import type { Locale } from '#lib/locales.ts'
import type { Block, Inline } from '#lib/prose.ts'
import { referencesIn, type Reference, type Resolve, toProse } from '#lib/prose-lexical.ts'
import { safeHref } from '#lib/href.ts'

/** A story or event in a letter, in the reader's language or, honestly, in another. */
export type Card = {
  kind: 'stories' | 'events'
  id: string
  href: string
  title: string
  summary: string
  language: Locale
  /** An event's time and place, or that it is cancelled, in the reader's language. */
  facts: string[]
  cancelled?: boolean
  /** When an event is over, ISO. */
  end?: string
}

export type Part = Block | { kind: 'card'; card: Card } | { kind: 'button'; label: string; href: string }

export type ResolvePart = Resolve & { card: (to: Reference) => Card | undefined }

type Node = Record<string, unknown>
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const idOf = (value: unknown): string | undefined => {
  const id = isNode(value) && 'id' in value ? value['id'] : value
  return id == null ? undefined : String(id)
}

const topNodes = (stored: unknown): Node[] => {
  const root = isNode(stored) && isNode(stored['root']) ? stored['root'] : {}
  return Array.isArray(root['children']) ? root['children'].filter(isNode) : []
}

const fieldsOf = (node: Node): Node => (node['type'] === 'block' && isNode(node['fields']) ? node['fields'] : {})

/** The story or event that a block of a letter points at. */
function cardReference(node: Node): Reference | undefined {
  const fields = fieldsOf(node)
  const kind = fields['blockType'] === 'storyCard' ? 'stories' : fields['blockType'] === 'eventCard' ? 'events' : undefined
  const id = kind && idOf(fields[kind === 'stories' ? 'story' : 'event'])
  return kind && id ? { kind, id } : undefined
}

/** A button of the editor leads to a typed address or to a document of the site. */
function buttonReference(node: Node): Reference | undefined {
  const { blockType, to } = fieldsOf(node) as { blockType?: unknown; to?: unknown }
  if (blockType !== 'button' || !isNode(to)) return undefined
  const id = idOf(to['value'])
  const kind = to['relationTo']
  return id && (kind === 'stories' || kind === 'pages' || kind === 'events' || kind === 'speakers') ? { kind, id } : undefined
}

const present = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined)

/** Stories and events shown as cards. */
export const cardsIn = (stored: unknown): Reference[] => present(topNodes(stored).map(cardReference))

/** Everything of the site that a letter points at: cards, buttons, links in its words. */
export const allReferencesIn = (stored: unknown): Reference[] =>
  [...cardsIn(stored), ...present(topNodes(stored).map(buttonReference)), ...referencesIn(stored)]

/** Ids of the pictures in a letter. */
export const picturesIn = (stored: unknown): string[] =>
  present(topNodes(stored).map((node) => (fieldsOf(node)['blockType'] === 'image' ? idOf(fieldsOf(node)['image']) : undefined)))

function toPart(node: Node, resolve: ResolvePart): Part | undefined {
  const fields = fieldsOf(node)
  const reference = cardReference(node)
  if (reference) {
    const card = resolve.card(reference)
    return card && { kind: 'card', card }
  }
  if (fields['blockType'] === 'button') {
    const to = buttonReference(node)
    const href = to ? resolve.href(to) : safeHref(fields['url'])
    const label = typeof fields['label'] === 'string' ? fields['label'].trim() : ''
    return href && label ? { kind: 'button', label, href } : undefined
  }
  return toProse({ root: { children: [node] } }, resolve)[0]
}

/** A letter's stored text as parts to draw; what is not public any more, and empty nodes, are left out. */
export const toParts = (stored: unknown, resolve: ResolvePart): Part[] => present(topNodes(stored).map((node) => toPart(node, resolve)))

const hrefsOf = (inlines: readonly Inline[]): string[] => inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.href, ...hrefsOf(inline.children)] : []))

/** Where a letter's parts lead. */
export function hrefsIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part): string[] => {
    switch (part.kind) {
      case 'card': return [part.card.href]
      case 'button': return [part.href]
      case 'list': return part.items.flatMap(({ children, lists }) => [...hrefsOf(children), ...hrefsIn(lists)])
      case 'hidden': return hrefsIn(part.children)
      case 'image': return []
      case 'paragraph': case 'heading': case 'quote': return hrefsOf(part.children)
    }
  })
}

/** Whether a stored text holds anything a reader would see. */
export function hasWords(stored: unknown): boolean {
  const within = (node: Node): boolean =>
    node['type'] === 'block' || (typeof node['text'] === 'string' && node['text'].trim() !== '')
    || (Array.isArray(node['children']) && node['children'].filter(isNode).some(within))
  return topNodes(stored).some(within)
}
