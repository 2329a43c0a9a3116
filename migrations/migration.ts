import type { Db } from 'mongodb'

/** What one change of stored data is given to work with. */
export type Work = {
  /** Writes are acknowledged by the majority: what is done stays done when the primary falls. */
  db: Db
  /** How many rows are changed in one write. */
  batch: number
  /** Called before each write: throws when another process has taken over. */
  hold: () => Promise<void>
  /** Counts rows for the line that says what was done. */
  count: (rows: number) => void
  /** One line for the operator; ids and numbers, never what a person typed. */
  say: (line: string) => void
}

/**
 * One change of stored data. It may be broken off anywhere and is then begun anew: it must find for itself what is left
 * to do, and do nothing to what is done already.
 */
export type Migration = { number: number; name: string; run: (work: Work) => Promise<void> }
