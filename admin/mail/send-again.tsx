'use client'

import { toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { outbox } from '#collections/words/outbox.ts'
import { AskButton } from '#admin/ask-button.tsx'

const { again: words } = outbox

/** Beside a letter that failed or whose end is unknown. Only a person may send it again, for its reader may have it. */
export function SendAgain() {
  const { i18n: { language } } = useTranslation()
  const { id, data } = useDocumentInfo()
  const { status } = (data ?? {}) as { status?: string }
  if (id === undefined || (status !== 'unknown' && status !== 'failed')) return null
  const done = () => {
    toast.success(say(words.done, language))
    window.location.reload()
  }
  return (
    <div className="field-type office-panel__buttons">
      <AskButton
        name="send-again" label={say(words.button, language)} path={`/api/outbox/${id}/send-again`} done={done}
        ask={{ heading: words.heading, body: <span className="office-panel__ask">{say(words[status], language)}</span>, confirm: words.button }}
      />
    </div>
  )
}
