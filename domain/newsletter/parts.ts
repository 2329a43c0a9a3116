import { safeHref } from '#lib/href.ts'
import type { Locale } from '#lib/locales.ts'
import type { Block, Inline } from '#lib/prose.ts'
import { readingOf, toBlock } from '#lib/prose-lexical.ts'
import type { Resolve } from '#lib/prose-nodes.ts'
import { documentOf, referenceOf, referencesIn, type Reference } from '#lib/prose-references.ts'
import { blockTypeOf, childrenOf, fieldsOf, flowOf, type Node } from '#lib/prose-stored.ts'
import { letterBlock } from './letter-blocks.ts'

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

/** A letter cannot fold a passage away: its editor has no content notice. */
type Foldless = Exclude<Block, { kind: 'hidden' }>
export type Part = Foldless | { kind: 'card'; card: Card } | { kind: 'button'; label: string; href: string }

export type ResolvePart = Resolve & { card: (to: Reference) => Card | undefined }

const present = <T>(values: readonly (T | undefined)[]): T[] => values.filter((value) => value !== undefined)

const blockOf = (node: Node) => letterBlock(blockTypeOf(node))
const aboutOf = (node: Node): Reference | undefined => blockOf(node)?.about?.(fieldsOf(node))

/** Stories and events shown as cards. */
export const cardsIn = (stored: unknown): Reference[] => present(flowOf(stored).map((node) => (blockOf(node)?.isCard ? aboutOf(node) : undefined)))

/** Everything of the site that a letter points at: cards, buttons, links in its words. */
export const allReferencesIn = (stored: unknown): Reference[] => [...present(flowOf(stored).map(aboutOf)), ...referencesIn(stored)]

function toPart(node: Node, resolve: ResolvePart): Part | undefined {
  const reading = readingOf(resolve)
  const known = blockOf(node)
  if (known) return known.read(fieldsOf(node), { ...reading, card: resolve.card })
  const block = toBlock(node, reading)
  return block?.kind === 'hidden' ? undefined : block
}

/** A letter's stored text as parts to draw; what is not public any more, and empty nodes, are left out. */
export const toParts = (stored: unknown, resolve: ResolvePart): Part[] => present(flowOf(stored).map((node) => toPart(node, resolve)))

const isLink = (node: Node) => node.type === 'link' || node.type === 'autolink' || blockTypeOf(node) === 'button'
const textOf = (node: Node): string => (typeof node.text === 'string' ? node.text : childrenOf(node).map(textOf).join(''))

/** Links and buttons of a letter's stored text that lead nowhere once it is drawn: their words stay, or not even those. */
export function lostLinks(stored: unknown, { href }: Resolve): string[] {
  const walk = (node: Node): Node[] => [...(isLink(node) ? [node] : []), ...childrenOf(node).flatMap(walk)]
  return flowOf(stored).flatMap(walk).flatMap((node) => {
    const { url, to, label, ...fields } = fieldsOf(node)
    const about = referenceOf(fields) ?? documentOf(to)
    return (about ? href(about) : safeHref(url)) ? [] : [String((!about && url) || label || textOf(node))]
  })
}

const hrefsOf = (inlines: readonly Inline[]): string[] => inlines.flatMap((inline) => (inline.kind === 'link' ? [inline.href, ...hrefsOf(inline.children)] : []))

/** Where a letter's parts lead. */
export function hrefsIn(parts: readonly Part[]): string[] {
  return parts.flatMap((part): string[] => {
    switch (part.kind) {
      case 'card': return [part.card.href]
      case 'button': return [part.href]
      case 'list': return part.items.flatMap(({ children, lists }) => [...hrefsOf(children), ...hrefsIn(lists)])
      case 'image': return []
      case 'paragraph': case 'heading': case 'quote': return hrefsOf(part.children)
    }
  })
}
