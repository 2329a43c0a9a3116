import type { Verdict } from './judge.ts'

/** How many lines came to what. */
export type Counts = { added: number; invited: number; gained: number; there: number; refused: number }

export const noCounts = (): Counts => ({ added: 0, invited: 0, gained: 0, there: 0, refused: 0 })

export function addCounts(sum: Counts, more: Counts) {
  for (const name of Object.keys(noCounts()) as (keyof Counts)[]) sum[name] += more[name]
}

const names = { add: 'added', invite: 'invited', gain: 'gained', there: 'there', refuse: 'refused' } as const
export function countsOf(verdicts: readonly Verdict[]): Counts {
  const counts = noCounts()
  for (const { is } of verdicts) counts[names[is]] += 1
  return counts
}
