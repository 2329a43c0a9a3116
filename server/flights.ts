/** More are waiting than a visitor has patience for: answer 503 and let them come back. */
export class Busy extends Error {}

type Options = { atOnce: number; waiting: number }

/** Work by key: the same key is worked on once for all who ask meanwhile, and only so many keys at once. */
export function createFlights<T>({ atOnce, waiting }: Options) {
  const flights = new Map<string, Promise<T>>()
  const queue: (() => void)[] = []
  let running = 0

  async function inTurn(work: () => Promise<T>): Promise<T> {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw new Busy('too many pages are asked for at once')
      await new Promise<void>((turn) => queue.push(turn))
    } else {
      running += 1
    }
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }

  return {
    join(key: string, work: () => Promise<T>): Promise<T> {
      const flying = flights.get(key)
      if (flying) return flying
      const flight = inTurn(work).finally(() => {
        if (flights.get(key) === flight) flights.delete(key)
      })
      flights.set(key, flight)
      return flight
    },
    /** Whoever asks from now on must not be given what was begun before. */
    leaveBehind: () => flights.clear(),
  }
}
