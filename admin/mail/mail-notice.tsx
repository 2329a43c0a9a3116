import type { ServerProps } from 'payload'
import { say } from '#lib/words.ts'
import { isOffice } from '#collections/access.ts'
import { outbox } from '#collections/words/outbox.ts'
import { mailCondition } from '#domain/mail/condition.ts'
import './mail.css'

const { notice: words } = outbox
const listOf = (status: string) => `/admin/collections/outbox?where[status][equals]=${status}`

/** Above the dashboard, only when something is wrong with the post: all staff read it, the office can open the letters. */
export async function MailNotice({ payload, i18n, user }: ServerProps) {
  if (!payload || !user) return null
  const { trouble, late, failed, unknown } = await mailCondition(payload)
  if (!trouble && !late && !failed && !unknown) return null
  const language = i18n?.language
  const lines = [
    { key: 'late', text: words.late, count: late, list: listOf('queued') },
    { key: 'failed', text: words.failed, count: failed, list: listOf('failed') },
    { key: 'unknown', text: words.unknown, count: unknown, list: listOf('unknown') },
  ].filter(({ count }) => count > 0)
  const opens = isOffice({ user })
  return (
    <section className="mail-notice" aria-labelledby="mail-notice">
      <h2 id="mail-notice">{say(words.title, language)}</h2>
      {trouble && <p>{say(words[trouble], language)}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map(({ key, text, count, list }) => {
            const line = say(text, language, { count: String(count) })
            return <li key={key}>{opens ? <a href={list}>{line}</a> : line}</li>
          })}
        </ul>
      )}
    </section>
  )
}
