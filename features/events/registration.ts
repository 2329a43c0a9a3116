/** What a stored page may know of the seats: no numbers, for it is made once for everybody. */
export type SeatState = 'free' | 'few' | 'full' | 'closed'
export type Mode = 'room' | 'online'

/** What the registration form needs to know of its event. */
export type FormEvent = {
  /** The page's own address: the form is posted to where it stands. */
  action: string
  /** Raised with every change of time, place or mode: the visitor agrees to what they saw. */
  sequence: number
  modes: readonly { mode: Mode; seats: SeatState }[]
  /** Days after the end of the event until name and address are deleted. */
  keptDays: number
}

/** Why nobody can register; `at` (ISO) is when it opens, or when it closed. */
export type Stopped = { reason: 'notYet' | 'closed' | 'past' | 'cancelled' | 'postponed' | 'invite'; at?: string | undefined }
