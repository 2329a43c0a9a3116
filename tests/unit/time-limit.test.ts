import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test, vi } from 'vitest'
import { withTimeLimit } from '#lib/time-limit.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const aborted = (signal: AbortSignal) => new Promise<string>((end) => signal.addEventListener('abort', () => end('aborted')))

test('a limit comes in time, however often memory is tidied up meanwhile', async () => {
  const tidy = setInterval(collectGarbage, 20)
  const end = await withTimeLimit(200, new AbortController().signal, aborted).finally(() => clearInterval(tidy))
  expect(end).toBe('aborted')
})

test('work is broken off with the signal from outside, before or while it runs', async () => {
  const outer = new AbortController()
  const running = withTimeLimit(60_000, outer.signal, aborted)
  outer.abort()
  expect(await running).toBe('aborted')
  expect(await withTimeLimit(60_000, outer.signal, async (limit) => limit.aborted)).toBe(true)
})

test('what ends in time is not touched, and leaves nothing behind', async () => {
  vi.useFakeTimers()
  const outer = new AbortController()
  const limit = await withTimeLimit(10, outer.signal, async (signal) => signal)
  vi.advanceTimersByTime(30)
  vi.useRealTimers()
  outer.abort()
  expect(limit.aborted).toBe(false)
})
