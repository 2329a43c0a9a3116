/** A mark that could not be sent yet. `at`: ms on this phone's own clock, right or wrong. */
export type Waiting = { key: string; code: string; at: number }

/** Marks that wait for the network, kept in this browser over a reload: codes, no names. */
export function createQueue(eventId: string) {
  const shelf = `door.${eventId}`
  const all = () => JSON.parse(localStorage.getItem(shelf) ?? '[]') as Waiting[]
  const keep = (list: readonly Waiting[]) => (list.length ? localStorage.setItem(shelf, JSON.stringify(list)) : localStorage.removeItem(shelf))
  return {
    all,
    add: (scan: Waiting) => keep([...all(), scan]),
    drop: (sent: readonly Waiting[]) => keep(all().filter(({ key }) => !sent.some((one) => one.key === key))),
  }
}
