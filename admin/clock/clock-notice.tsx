import type { ServerProps } from 'payload'
import { say } from '#lib/words.ts'
import { wallTimeAt } from '#lib/zones.ts'
import { safeguards } from '#collections/words/safeguards.ts'
import { clockDoubt } from '#domain/clock/guard.ts'
import { shownTime } from '#admin/letters/shown-time.ts'
import { AcceptClock } from './accept-clock.tsx'
import '#admin/admin.css'

const { clock: words } = safeguards
const shown = (moment: Date) => shownTime(wallTimeAt(moment.getTime(), 'Asia/Almaty'))

/** Above the dashboard, while the date is in doubt: nothing is erased until an administrator has looked. */
export async function ClockNotice({ payload, i18n, user }: ServerProps) {
  if (!payload || !user) return null
  const doubt = await clockDoubt(payload)
  if (!doubt) return null
  const language = i18n?.language
  const now = shown(doubt.now)
  return (
    <section className="dashboard-notice mail-notice" aria-labelledby="clock-notice">
      <h2 id="clock-notice">{say(words.title, language)}</h2>
      <p>{say(words[doubt.why], language, { now, other: shown(doubt.other) })}</p>
      {user.role === 'admin' ? <AcceptClock now={now} /> : <p>{say(words.administrators, language)}</p>}
    </section>
  )
}
