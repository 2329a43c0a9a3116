import { createTurns, type Turns } from './turns.ts'

type Flight<T> = { done: Promise<T>; join: (who: string) => void }

/** Work by key: the same key is worked on once for all who ask meanwhile, in fair turn (turns.ts). */
export function createFlights<T>(turns: Turns | Parameters<typeof createTurns>[0]) {
  const { turn } = 'turn' in turns ? turns : createTurns(turns)
  const flights = new Map<string, Flight<T>>()

  return {
    join(key: string, who: string, work: () => Promise<T>): Promise<T> {
      const flying = flights.get(key)
      if (flying) {
        flying.join(who)
        return flying.done
      }
      const { done, join } = turn(who, work)
      const flight: Flight<T> = { join, done: done.finally(() => {
        if (flights.get(key) === flight) flights.delete(key)
      }) }
      flights.set(key, flight)
      return flight.done
    },
    /** Whoever asks from now on must not be given what was begun before. */
    leaveBehind: () => flights.clear(),
  }
}
