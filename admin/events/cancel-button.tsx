'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { AskButton } from '#admin/ask-button.tsx'

const { cancel: words } = office

/** Cancels an event. Whoever has registered is told; there is no choice about that. */
export function CancelButton({ id, people, done }: { id: string; people: number; done: () => void }) {
  const { i18n: { language } } = useTranslation()
  const told = people > 0 ? say(words.notify, language, { people }) : say(words.nobody, language)
  const body = <><span className="office-panel__ask">{say(words.body, language)}</span><b className="office-panel__ask">{told}</b></>
  return (
    <AskButton
      name="cancel-event" label={say(words.button, language)} style="danger" path={`/api/events/${id}/cancel`}
      ask={{ heading: words.heading, body, confirm: words.confirm }}
      done={() => {
        toast.success(say(words.done, language))
        done()
        // The form still holds the state from before.
        window.location.reload()
      }}
    />
  )
}
