'use client'

import { useState } from 'react'
import { toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { say, type Words } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { AskButton } from '#admin/ask-button.tsx'

const { person: words } = office
type State = 'held' | 'waitUnconfirmed' | 'confirmed' | 'waitlisted' | 'offered' | 'expired' | 'cancelled' | 'attended' | 'noShow'
const live: (State | undefined)[] = ['held', 'waitUnconfirmed', 'confirmed', 'waitlisted', 'offered']

const sentence = (text: Words, language: string) => <span className="office-panel__ask">{say(text, language)}</span>

/** Beside one registration. What is shown or done here stands in the log. */
export function PersonPanel() {
  const { i18n: { language } } = useTranslation()
  const { id, data } = useDocumentInfo()
  const [email, setEmail] = useState('')
  const { state, erasedAt } = (data ?? {}) as { state?: State; erasedAt?: string | null }
  if (id === undefined) return null
  if (erasedAt) return <p className="field-description">{say(words.erased, language)}</p>
  const path = (action: string) => `/api/registrations/${id}/${action}`
  const again = () => {
    toast.success(say(words.done, language))
    window.location.reload()
  }
  return (
    <section className="field-type office-panel" aria-labelledby="person-panel">
      <h3 id="person-panel" className="field-label">{say(words.title, language)}</h3>
      <div className="office-panel__buttons">
        {email
          ? <p className="office-panel__email"><a href={`mailto:${email}`}>{email}</a></p>
          : <AskButton name="show-address" label={say(words.showAddress, language)} path={path('address')} done={(answer) => setEmail(String(answer['email']))} />}
        {live.includes(state) && <AskButton name="resend" label={say(words.resend, language)} path={path('resend')} done={() => toast.success(say(words.done, language))} />}
        {state === 'waitlisted' && (
          <AskButton
            name="pull-up" label={say(words.pullUp, language)} path={path('pull-up')} done={again}
            ask={{ heading: words.pullUp, body: sentence(words.pullUpHelp, language), confirm: words.pullUp }}
          />
        )}
        {live.includes(state) && (
          <AskButton
            name="cancel-person" label={say(words.cancel, language)} path={path('cancel')} done={again}
            ask={{ heading: words.cancel, body: sentence(words.cancelAsk, language), confirm: words.cancel }}
          />
        )}
        <AskButton
          name="erase-person" style="danger" label={say(words.erase, language)} path={path('erase')} done={again}
          ask={{ heading: words.erase, body: sentence(words.eraseAsk, language), confirm: words.erase }}
        />
      </div>
    </section>
  )
}
