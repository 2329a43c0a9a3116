import { useEffect } from 'react'
import { send } from '#admin/post.ts'
import { type Moving, type ShownDesk, showMoving } from './desk-store.ts'

/** How often a letter on its way is looked at (ms). Others may pause and resume it, too. */
const every: Partial<Record<ShownDesk['state'], number>> = { scheduled: 3000, preparing: 1500, sending: 1500, paused: 4000 }

/** Keeps the numbers of a letter fresh while they can change; a window that nobody looks at asks nothing. */
export function useProgress(id: string | undefined, state: ShownDesk['state'] | undefined) {
  const wait = state && every[state]
  useEffect(() => {
    if (!id || !wait) return undefined
    let over = false
    let timer = setTimeout(look, wait)
    async function look() {
      const answer = document.hidden ? undefined : await send<Moving>('GET', `/api/letters/${id}/progress`)
      if (over) return
      if (answer?.ok && id) await showMoving(id, answer.data)
      timer = setTimeout(look, wait)
    }
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [id, wait])
}
