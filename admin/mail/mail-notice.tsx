import type { ServerProps } from 'payload'
import { defaultLocale, isLocale } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { isOffice } from '#collections/access.ts'
import { letterProgress as progress } from '#collections/words/letter-progress.ts'
import { outbox } from '#collections/words/outbox.ts'
import { mailCondition } from '#domain/mail/condition.ts'
import { asideFolder } from '#domain/newsletter/bounces/aside.ts'
import { bounceCondition } from '#domain/newsletter/bounces/condition.ts'
import type { PauseReason } from '#domain/newsletter/letter-states.ts'
import { pausedLetters } from '#domain/newsletter/at-a-glance.ts'
import '#admin/admin.css'
import './mail.css'

const { notice: words } = outbox
const isPauseReason = (reason: unknown): reason is PauseReason => typeof reason === 'string' && reason in progress.why
const quoted = (subject: string, language: string | undefined) => (language === 'en' ? `“${subject}”` : `«${subject}»`)
const listOf = (status: string) => `/admin/collections/outbox?where[status][equals]=${status}`

/** Above the dashboard, only when something is wrong with the post: all staff read it, the office can open the letters. */
export async function MailNotice({ payload, i18n, user }: ServerProps) {
  if (!payload || !user) return null
  const language = i18n?.language
  const [{ trouble, late, failed, unknown }, { fault, aside }, paused] = await Promise.all([
    mailCondition(payload), bounceCondition(payload), pausedLetters(payload, isLocale(language) ? language : defaultLocale),
  ])
  if (!trouble && !late && !failed && !unknown && !fault && !aside && !paused.length) return null
  const lines = [
    { key: 'late', text: words.late, count: late, list: listOf('queued') },
    { key: 'failed', text: words.failed, count: failed, list: listOf('failed') },
    { key: 'unknown', text: words.unknown, count: unknown, list: listOf('unknown') },
  ].filter(({ count }) => count > 0)
  const opens = isOffice({ user })
  return (
    <section className="dashboard-notice mail-notice" aria-labelledby="mail-notice">
      <h2 id="mail-notice">{say(words.title, language)}</h2>
      {trouble && <p>{say(words[trouble], language)}</p>}
      {fault && <p>{say(words.bounces[fault], language)}</p>}
      {aside > 0 && <p>{say(words.bounces.aside, language, { count: aside, folder: asideFolder })}</p>}
      {(lines.length > 0 || paused.length > 0) && (
        <ul>
          {paused.map(({ id, subject, pausedFor }) => (
            <li key={id}>
              <a href={`/admin/collections/letters/${id}`}>{say(progress.notice, language, { subject: quoted(subject, language) })}</a>
              {isPauseReason(pausedFor) && <small>{say(progress.why[pausedFor], language)}</small>}
            </li>
          ))}
          {lines.map(({ key, text, count, list }) => {
            const line = say(text, language, { count })
            return <li key={key}>{opens ? <a href={list}>{line}</a> : line}</li>
          })}
        </ul>
      )}
    </section>
  )
}
