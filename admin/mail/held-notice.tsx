import type { ServerProps } from 'payload'
import { say } from '#lib/words.ts'
import { isOffice } from '#collections/access.ts'
import { safeguards } from '#collections/words/safeguards.ts'
import { heldLetters } from '#domain/mail/hold.ts'
import { HeldButtons } from './held-buttons.tsx'
import '#admin/admin.css'
import './mail.css'

const { held: words } = safeguards

/** Above the dashboard, after a backup was restored, until the office has decided what becomes of its letters. */
export async function HeldNotice({ payload, i18n, user }: ServerProps) {
  if (!payload || !user) return null
  const count = await heldLetters(payload)
  if (count === undefined) return null
  const language = i18n?.language
  return (
    <section className="dashboard-notice mail-notice" aria-labelledby="held-notice">
      <h2 id="held-notice">{say(words.title, language)}</h2>
      <p>{say(words.text, language, { count })}</p>
      {isOffice({ user }) && <HeldButtons />}
    </section>
  )
}
