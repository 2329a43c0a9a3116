import { useSyncExternalStore } from 'react'
import type { Desk } from '#domain/newsletter/desk.ts'
import { type Posted, send } from '#admin/post.ts'

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

/** The last act of a button upon the letter, done or under way. */
let lastAct: Promise<unknown> = Promise.resolve()

/** An act of a button: its answer is the desk as it is now. */
export async function actOnDesk(id: string, path: string, body: object): Promise<Posted<ShownDesk>> {
  const act = send<ShownDesk>('POST', `/api/letters/${id}/${path}`, body)
  lastAct = act
  const answer = await act
  if (answer.ok && shown) showDesk(answer.data)
  return answer
}

/**
 * Asks how the letter stands. An answer from before an act may come after the act's own, and would show the letter as
 * it no longer is: then the question is put again.
 */
export async function lookAtDesk(question: object, isWanted: () => boolean): Promise<void> {
  for (;;) {
    const before = lastAct
    await before
    const answer = await send<ShownDesk>('POST', '/api/letters/desk', question)
    if (!isWanted()) return
    if (lastAct !== before) continue
    if (answer.ok) showDesk(answer.data)
    return
  }
}

/** Asks for everything again. */
export const refreshDesk = (id: string): Promise<void> => lookAtDesk({ id }, () => shown !== undefined)

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
