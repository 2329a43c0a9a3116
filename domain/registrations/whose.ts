import { hours } from '#lib/retention.ts'
import type { StoredRegistration } from './rows.ts'
import { over } from './states.ts'
import { again, another } from './tell.ts'

/** Whom a form is about. `known`: the registration it finds, or whose place it takes; `key`: the place of a new one. */
export type Whose = {
  known: StoredRegistration | null
  key: string
  /** A round begins with it: the first, or the next. */
  comes: boolean
  /** The mailbox has registrations: the same form, sent again, keeps no second seat. */
  once: boolean
  /** What a known address is written otherwise. */
  owes: typeof again | typeof another
}

type Asked = { places: readonly string[]; nameKey: string; /** The box "for another person at this address" was ticked. */ isAnother: boolean }

/** A hold that nobody confirmed writes to a stranger again after an hour at the earliest; until then its link still works. */
const mayComeAgain = (now: Date) => ({ state, confirmedAt, lastLetterAt }: StoredRegistration) =>
  over.includes(state) && (Boolean(confirmedAt) || !lastLetterAt || lastLetterAt.getTime() < now.getTime() - hours(1))

/**
 * Finds among the registrations of a mailbox the one that a form means. The same name is the same person. Another name is
 * somebody else where the form says so, or nobody of the mailbox comes any more; else only the mailbox is told.
 */
export function whoseForm(rows: readonly StoredRegistration[], { places, nameKey, isAnother }: Asked, now: Date): Whose {
  const isFree = mayComeAgain(now)
  const once = rows.length > 0
  const about = (row: StoredRegistration, owes: Whose['owes']): Whose => ({ known: row, key: row.key, comes: isFree(row), once, owes })
  const same = rows.find((row) => row.nameKey === nameKey)
  if (same) return about(same, again)
  const standing = rows.find((row) => !isFree(row))
  if (standing && !isAnother) return about(standing, another)
  const key = places.find((place) => !rows.some((row) => row.key === place))
  if (key) return { known: null, key, comes: true, once, owes: another }
  // All places have their people: one who does not come gives theirs, else the mailbox is told that there is none.
  const [first] = rows
  const given = rows.find(isFree) ?? first
  if (!given) throw new Error('a mailbox has at least one place')
  return about(given, another)
}
