import { useSyncExternalStore } from 'react'
import type { Desk } from '#domain/newsletter/desk.ts'

/** The desk as its endpoint answers it: findings in the words of the reader. */
export type ShownDesk = Omit<Desk, 'findings'> & { findings: { stops: boolean; text: string }[]; sendingIsReady: boolean }

let shown: ShownDesk | undefined
const listeners = new Set<() => void>()

/** One letter is open at a time: what was last learnt about it is here for all parts of its desk. */
export function showDesk(desk: ShownDesk | undefined) {
  shown = desk
  for (const tell of listeners) tell()
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export const useDesk = (): ShownDesk | undefined => useSyncExternalStore(subscribe, () => shown, () => undefined)
