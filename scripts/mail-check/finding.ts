/** One thing that was looked at; what is not good says what to do. */
export type Finding = { verdict: 'good' | 'bad' | 'unknown'; what: string }

export const good = (what: string): Finding => ({ verdict: 'good', what })
export const bad = (what: string): Finding => ({ verdict: 'bad', what })
export const unknown = (what: string): Finding => ({ verdict: 'unknown', what })

/** Whether two domains count as one sender for DMARC: the same, or one within the other. */
export const aligned = (one: string, other: string) => one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`)
