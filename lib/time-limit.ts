/**
 * Does `work` under a signal that aborts after `ms`, or with `outer`. By hand: a timeout that only AbortSignal.any()
 * holds is forgotten by Node's garbage collector and never comes (nodejs/node#57736).
 */
export async function withTimeLimit<Result>(ms: number, outer: AbortSignal, work: (limit: AbortSignal) => Promise<Result>): Promise<Result> {
  const limit = new AbortController()
  const stop = () => limit.abort()
  if (outer.aborted) stop()
  outer.addEventListener('abort', stop)
  const timer = setTimeout(stop, ms)
  try {
    return await work(limit.signal)
  } finally {
    clearTimeout(timer)
    outer.removeEventListener('abort', stop)
  }
}
