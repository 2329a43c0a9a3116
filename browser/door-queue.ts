/** A mark that could not be sent yet. `at`: ms on this phone's own clock, right or wrong. */
export type Waiting = { key: string; code: string; at: number }
/** What came of one that the server did not take: whoever stands at the door has not seen it yet. */
export type Refused = { key: string; code: string; result: string; time?: string }

/** Kept in this browser over a reload: codes, no names. */
function shelf<T extends { key: string }>(name: string) {
  const all = () => JSON.parse(localStorage.getItem(name) ?? '[]') as T[]
  const keep = (list: readonly T[]) => (list.length ? localStorage.setItem(name, JSON.stringify(list)) : localStorage.removeItem(name))
  return {
    all,
    add: (...more: T[]) => keep([...all(), ...more]),
    drop: (gone: readonly T[]) => keep(all().filter(({ key }) => !gone.some((one) => one.key === key))),
  }
}

export const createQueue = (eventId: string) => shelf<Waiting>(`door.${eventId}`)
export const createRefused = (eventId: string) => shelf<Refused>(`door.${eventId}.refused`)
