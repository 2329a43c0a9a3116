import type { ServerProps } from 'payload'
import { defaultLocale, isLocale } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { letterDesk } from '#collections/words/letter-desk.ts'
import { letterProgress as words } from '#collections/words/letter-progress.ts'
import { letters } from '#collections/words/letters.ts'
import { type LetterOnTheWay, lettersOnTheWay } from '#domain/newsletter/at-a-glance.ts'
import { shownTime } from './shown-time.ts'
import '#admin/admin.css'
import './letters.css'

const said = ({ state, wall, sent, total }: LetterOnTheWay, language: string | undefined) =>
  state === 'scheduled' ? say(letterDesk.send.scheduledFor, language, { time: shownTime(wall) }) : total > 0 ? say(words.of, language, { sent, total }) : ''

/** Above the dashboard, while letters wait for their hour or are being sent. */
export async function LettersNotice({ payload, i18n, user }: ServerProps) {
  if (!payload || !user) return null
  const language = i18n?.language
  const found = await lettersOnTheWay(payload, isLocale(language) ? language : defaultLocale)
  if (!found.length) return null
  return (
    <section className="dashboard-notice letters-notice" aria-labelledby="letters-notice">
      <h2 id="letters-notice">{say(words.onTheWay, language)}</h2>
      <ul>
        {found.map((letter) => (
          <li key={letter.id}>
            <a href={`/admin/collections/letters/${letter.id}`}>{letter.subject}</a>{' '}
            <span className={`letter-state letter-state--${letter.state}`}>{say(letters.state.options[letter.state], language)}</span>{' '}
            {said(letter, language)}
          </li>
        ))}
      </ul>
    </section>
  )
}
