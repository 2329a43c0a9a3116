import type { Payload, ServerProps } from 'payload'
import { readKnownLaw } from '#domain/events/clock-law.ts'
import { difference } from '#domain/events/announce.ts'
import { readEvent } from '#domain/events/stored-event.ts'
import { defaultLocale, fallbackOrder, isLocale } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { knowsAstana } from '#lib/zones.ts'
import { clock as words } from '#collections/words/clock.ts'
import './admin.css'

type Waiting = { id: string; title: string }

/** Events that a new law of clocks moved, and about which nobody has decided yet. */
async function waiting(payload: Payload, language: string): Promise<Waiting[]> {
  const known = await readKnownLaw(payload)
  const found: Waiting[] = []
  for (const { id } of known?.moved ?? []) {
    if (!(await difference(payload, id))?.changes.includes('time')) continue
    const { title } = (await readEvent(payload, id)) ?? {}
    const own = isLocale(language) ? language : defaultLocale
    found.push({ id, title: [own, ...fallbackOrder].map((locale) => title?.[locale]).find(Boolean) ?? id })
  }
  return found
}

/** Above every page of the panel: that times are wrong here, or that a law moved events. Nothing else, and mostly nothing. */
export async function ClockBar({ payload, i18n, user }: ServerProps) {
  if (!user) return null
  const language = i18n.language
  const moved = await waiting(payload, language)
  return (
    <>
      {!knowsAstana() && <p className="clock-bar clock-bar--wrong" role="alert">{say(words.wrongLaw, language)}</p>}
      {moved.length > 0 && (
        <div className="clock-bar" role="status">
          <p>{say(words.moved, language)}</p>
          <ul>{moved.map(({ id, title }) => <li key={id}><a href={`/admin/collections/events/${id}`}>{title}</a></li>)}</ul>
        </div>
      )}
    </>
  )
}
