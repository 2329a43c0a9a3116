'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { say, type Words } from '#lib/words.ts'
import { safeguards } from '#collections/words/safeguards.ts'
import { AskButton } from '#admin/ask-button.tsx'

const { clock: words } = safeguards

const filled = (text: Words, now: string): Words => ({
  kk: say(text, 'kk', { now }), ru: say(text, 'ru', { now }), en: say(text, 'en', { now }),
})

/** One button: what the clock says is the date. */
export function AcceptClock({ now }: { now: string }) {
  const { i18n: { language } } = useTranslation()
  const done = () => {
    toast.success(say(words.done, language))
    window.location.reload()
  }
  return (
    <div className="dashboard-notice__buttons">
      <AskButton
        name="accept-clock" label={say(words.button, language)} path="/api/audit-log/clock-is-right" done={done}
        ask={{ heading: filled(words.heading, now), body: <span className="office-panel__ask">{say(words.ask, language)}</span>, confirm: words.button }}
      />
    </div>
  )
}
