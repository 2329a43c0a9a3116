import { type ClockLaw, isZone, offsetAt, toUtc } from '#lib/zones.ts'

/** What an editor typed: wall times, and whose wall. */
export type TypedTimes = {
  startLocal?: string | null
  endLocal?: string | null
  zone?: string | null
  registration?: { opensLocal?: string | null; closesLocal?: string | null } | null
}

export type TimeFault = { path: 'startLocal' | 'endLocal' | 'registration.opensLocal' | 'registration.closesLocal'; fault: 'never' | 'endsTooSoon' | 'closesTooSoon' }

/** What follows from it. */
export type DerivedTimes = {
  startUtc: string | null
  endUtc: string | null
  opensUtc: string | null
  closesUtc: string | null
  /** Times that the clocks show twice; the later one was taken. */
  twice: ('startTwice' | 'endTwice')[]
  faults: TimeFault[]
}

/** The instants of wall times, under the law of clocks as this Node knows it, or another one. */
export function deriveTimes({ startLocal, endLocal, zone, registration }: TypedTimes, law: ClockLaw = offsetAt): DerivedTimes {
  const faults: TimeFault[] = []
  const twice: DerivedTimes['twice'] = []
  const derive = (local: string | null | undefined, path: TimeFault['path'], note?: 'startTwice' | 'endTwice') => {
    if (!local) return null
    const found = toUtc(local, isZone(zone) ? zone : 'Asia/Almaty', law)
    if (found === 'never') {
      faults.push({ path, fault: 'never' })
      return null
    }
    if (found.note && note) twice.push(note)
    return found.utc.toISOString()
  }
  const startUtc = derive(startLocal, 'startLocal', 'startTwice')
  const endUtc = derive(endLocal, 'endLocal', 'endTwice')
  const opensUtc = derive(registration?.opensLocal, 'registration.opensLocal')
  const closesUtc = derive(registration?.closesLocal, 'registration.closesLocal')
  if (startUtc && endUtc && endUtc <= startUtc) faults.push({ path: 'endLocal', fault: 'endsTooSoon' })
  if (opensUtc && closesUtc && closesUtc <= opensUtc) faults.push({ path: 'registration.closesLocal', fault: 'closesTooSoon' })
  return { startUtc, endUtc, opensUtc, closesUtc, twice, faults }
}
