import { hash } from './chance.ts'

export const grounds = ['sky', 'steppe', 'felt', 'dusk'] as const
export type Ground = (typeof grounds)[number]
export type Paint = { ground: string; feather: string; soft: string; gold: string }

/** The light scheme in literal colours, for pictures that no stylesheet reaches. */
export const literal: Record<Ground, Paint> = {
  sky: { ground: '#d5e7ec', feather: '#0b4a60', soft: '#93bfcd', gold: '#e5a50a' },
  steppe: { ground: '#f3e5bf', feather: '#0b4a60', soft: '#d9bd78', gold: '#c27a00' },
  felt: { ground: '#eae7dd', feather: '#12303d', soft: '#bfc4bd', gold: '#e5a50a' },
  dusk: { ground: '#12303d', feather: '#a9d3df', soft: '#3a6878', gold: '#f0b92e' },
}

/** Which ground a slug stands on. */
export const groundOf = (slug: string): Ground => grounds[(hash(slug) >>> 11) % grounds.length] ?? 'sky'
