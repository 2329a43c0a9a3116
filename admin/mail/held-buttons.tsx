'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { safeguards } from '#collections/words/safeguards.ts'
import { AskButton } from '#admin/ask-button.tsx'

const { held: words } = safeguards

/** What becomes of the letters from before a restore. */
export function HeldButtons() {
  const { i18n: { language } } = useTranslation()
  const done = (text: string) => () => {
    toast.success(text)
    window.location.reload()
  }
  return (
    <div className="dashboard-notice__buttons">
      <AskButton
        name="held-send" label={say(words.send, language)} path="/api/outbox/held" body={{ decision: 'send' }} done={done(say(words.sent, language))}
        ask={{ heading: words.sendHeading, body: <span className="office-panel__ask">{say(words.sendAsk, language)}</span>, confirm: words.send }}
      />
      <AskButton
        name="held-drop" label={say(words.drop, language)} path="/api/outbox/held" body={{ decision: 'drop' }} style="danger" done={done(say(words.dropped, language))}
        ask={{ heading: words.dropHeading, body: <span className="office-panel__ask">{say(words.dropAsk, language)}</span>, confirm: words.drop }}
      />
    </div>
  )
}
