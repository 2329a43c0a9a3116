import type { Picture } from './picture.ts'

/** Our own tree of a text. Whatever the editor stores, only these nodes reach a page or a feed. */
export type Mark = 'strong' | 'em'
export type Inline =
  | { kind: 'text'; text: string; marks: readonly Mark[] }
  | { kind: 'break' }
  /** A tab: room between two words of a line. */
  | { kind: 'gap' }
  | { kind: 'link'; href: string; children: Inline[] }
export type Item = { children: Inline[]; lists: List[] }
export type List = { kind: 'list'; ordered: boolean; items: Item[] }
export type Block =
  | { kind: 'paragraph'; children: Inline[] }
  | { kind: 'heading'; level: 2 | 3; children: Inline[] }
  | List
  | { kind: 'quote'; children: Inline[] }
  | { kind: 'image'; picture: Picture }
  /** A passage behind a warning: `summary` is always seen, the rest after a click, and in print. */
  | { kind: 'hidden'; summary: string; children: Block[] }
export type Prose = Block[]

/** How a gap is written where spaces in a row are drawn as one. */
export const wideSpace = '\u2003'

/** One drawing of every kind of block: leaving one out does not compile. */
export type BlockMap<R> = { [K in Block['kind']]: (block: Extract<Block, { kind: K }>) => R }
export type InlineMap<R> = { [K in Inline['kind']]: (inline: Extract<Inline, { kind: K }>) => R }

export function drawBlock<R>(map: BlockMap<R>, block: Block): R {
  // The map and the union are tied together by BlockMap; the compiler cannot follow the index.
  return (map[block.kind] as (block: Block) => R)(block)
}

export function drawInline<R>(map: InlineMap<R>, inline: Inline): R {
  return (map[inline.kind] as (inline: Inline) => R)(inline)
}
