import { useSyncExternalStore } from 'react'
import type { Desk } from '#domain/newsletter/desk.ts'
import { send } from '#admin/post.ts'

/** The desk as its endpoint answers it: findings in the words of the reader. */
export type ShownDesk = Omit<Desk, 'findings'> & { findings: { stops: boolean; text: string }[] }
/** What changes while a letter is on its way. */
export type Moving = Pick<ShownDesk, 'state' | 'progress'>

let shown: ShownDesk | undefined
const listeners = new Set<() => void>()

/** One letter is open at a time: what was last learnt about it is here for all parts of its desk. */
export function showDesk(desk: ShownDesk | undefined) {
  shown = desk
  for (const tell of listeners) tell()
}

/** Asks for everything again. */
export async function refreshDesk(id: string) {
  const answer = await send<ShownDesk>('POST', '/api/letters/desk', { id })
  if (answer.ok && shown) showDesk(answer.data)
}

/** New numbers; with a new state the rest has changed, too. */
export async function showMoving(id: string, moving: Moving) {
  if (!shown) return
  if (shown.state === moving.state) showDesk({ ...shown, ...moving })
  else await refreshDesk(id)
}

const subscribe = (tell: () => void) => {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

export const useDesk = (): ShownDesk | undefined => useSyncExternalStore(subscribe, () => shown, () => undefined)
