'use client'

import { useEffect, useState } from 'react'
import { send } from './post.ts'

/**
 * What an endpoint of ours answers, asked anew when `path` or `moment` changes or `refresh` is called. Only the answer to
 * the last question counts, whichever comes last; one that does not come leaves what is known.
 */
export function useAnswer<T>(path: string | undefined, moment?: unknown): { data: T | undefined; refresh: () => void } {
  const [answer, setAnswer] = useState<{ path: string; data: T }>()
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (!path) return undefined
    let isOvertaken = false
    void send<T>('GET', path).then((got) => void (got.ok && !isOvertaken && setAnswer({ path, data: got.data })))
    return () => void (isOvertaken = true)
  }, [path, moment, asked])
  return { data: answer?.path === path ? answer?.data : undefined, refresh: () => setAsked((times) => times + 1) }
}
