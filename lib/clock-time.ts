import { wallTimeAt } from './zones.ts'

/** An instant on the clock of a zone, in figures: `13:52`. */
export const clockTime = (zone: string, instant: Date): string => wallTimeAt(instant.getTime(), zone).slice(11)
