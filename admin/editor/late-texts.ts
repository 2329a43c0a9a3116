type IsLate = () => boolean

/** The texts and blocks of this page: each says whether it holds something that its form does not have yet. */
const watched = new Set<IsLate>()

export function watch(isLate: IsLate) {
  watched.add(isLate)
  return () => void watched.delete(isLate)
}

export const textsAreLate = () => [...watched].some((isLate) => isLate())

const moment = () => new Promise<void>((done) => { setTimeout(done, 16) })
const patience = 5000

/**
 * Until what is seen is what the form would send. A hand-over takes milliseconds and no answer of the server; should one
 * ever not come, a save that goes on is better than none.
 */
export async function textsHandedOver() {
  const until = Date.now() + patience
  while (textsAreLate() && Date.now() < until) await moment()
}
