/** More are waiting than a visitor has patience for: answer 503 and let them come back. */
export class Busy extends Error {}

type Options = { atOnce: number; waiting: number }

/** Work that may stand in several queues at once; whoever's turn comes first begins it. */
type Waiting = { begin: () => void; refuse: () => void; begun: boolean }

/**
 * Only so much at once, and the rest in fair turn: every network has a queue of its own, and they are served one after
 * the other. Who asks for a thousand things waits for their own; the next visitor waits for one of them at most. When
 * all places to wait are taken, the newest of the longest queue is refused, not whoever comes.
 */
export function createTurns({ atOnce, waiting }: Options) {
  const queues = new Map<string, Waiting[]>()
  let running = 0
  let standing = 0

  function enter(who: string, one: Waiting) {
    const queue = queues.get(who)
    if (queue) queue.push(one)
    else queues.set(who, [one])
    standing += 1
    if (standing > waiting) dropOne()
  }

  /** Takes one out; a queue that is empty is forgotten, any other goes to the end of the round. */
  function take(who: string, queue: Waiting[], from: 'front' | 'back'): Waiting | undefined {
    const one = from === 'front' ? queue.shift() : queue.pop()
    if (one) standing -= 1
    if (from === 'front' || queue.length === 0) queues.delete(who)
    if (from === 'front' && queue.length > 0) queues.set(who, queue)
    return one
  }

  function dropOne() {
    const [who, queue] = [...queues].reduce((longest, one) => (one[1].length > longest[1].length ? one : longest))
    const one = take(who, queue, 'back')
    if (one && !one.begun) one.refuse()
  }

  function next() {
    for (const [who, queue] of queues) {
      const one = take(who, queue, 'front')
      if (one && !one.begun) return one.begin()
    }
    running -= 1
  }

  /** Waits for a turn of `who`, works, and gives the turn on. `join` lets others wait for the same work in their own queue. */
  function turn<T>(who: string, work: () => Promise<T>): { done: Promise<T>; join: (other: string) => void } {
    let refuse = () => {}
    let begin = () => {}
    const mine = new Promise<void>((go, stop) => {
      begin = go
      refuse = () => stop(new Busy('too much is asked for at once'))
    })
    const one: Waiting = {
      begun: false,
      begin() {
        one.begun = true
        begin()
      },
      refuse() {
        one.begun = true
        refuse()
      },
    }
    const joined = new Set([who])
    if (running < atOnce) {
      running += 1
      one.begin()
    } else {
      enter(who, one)
    }
    const done = mine.then(work)
    mine.then(() => done.then(next, next), () => undefined)
    return {
      done,
      join(other) {
        if (one.begun || joined.has(other)) return
        joined.add(other)
        enter(other, one)
      },
    }
  }

  return { turn }
}

export type Turns = ReturnType<typeof createTurns>
