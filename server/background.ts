import type { Wanted } from './pages.ts'

/** Renders addresses again without anybody waiting, one after the other, the most wanted first. */
export function createBackground(refresh: (wanted: Wanted) => Promise<unknown>, mayRun: () => boolean) {
  const queue = new Map<string, Wanted>()
  let running = false
  const idle: (() => Promise<unknown>)[] = []

  async function run() {
    running = true
    while (mayRun()) {
      const [next] = queue.values()
      if (next) {
        queue.delete(next.key)
        await refresh(next).catch(() => undefined)
        continue
      }
      const work = idle.shift()
      if (!work) break
      await work().catch(() => undefined)
    }
    running = false
  }

  const start = () => {
    if (!running) void run()
  }

  return {
    add(wanted: readonly Wanted[]) {
      for (const one of wanted) queue.set(one.key, one)
      start()
    },
    /** Work that can wait until nothing else does. Each waiting piece holds a page: a hundred at most, later ones do without. */
    whenIdle(work: () => Promise<unknown>) {
      if (idle.length < 100) idle.push(work)
      start()
    },
  }
}
