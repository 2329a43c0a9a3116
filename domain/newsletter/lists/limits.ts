/** A list of readers may be this long (bytes, lines). */
export const mostBytes = 8 * 1024 * 1024
export const mostLines = 50_000
/** So many lines are looked up and written together. */
export const batchSize = 500
/** People who agreed nowhere are asked one after the other; no more than this wait for it. */
export const mostToAsk = 2000
/** So many refused lines are named; of the others there is the number. */
export const mostNamed = 200
