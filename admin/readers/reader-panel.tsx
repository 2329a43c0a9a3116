'use client'

import { useState } from 'react'
import { toast, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { say, type Words } from '#lib/words.ts'
import { readers } from '#collections/words/readers.ts'
import { AskButton } from '#admin/ask-button.tsx'
import './readers.css'

const { person: words } = readers
type Status = 'pending' | 'confirmed' | 'unsubscribed' | 'bounced'
type Row = { status?: Status; maskedAddress?: string }

const sentence = (text: Words, language: string) => <span className="office-panel__ask">{say(text, language)}</span>

/** Beside one subscriber. What is shown or done here stands in the log. */
export function ReaderPanel() {
  const { i18n: { language } } = useTranslation()
  const { id, data } = useDocumentInfo()
  const [email, setEmail] = useState('')
  const [never, setNever] = useState(false)
  const [address, setAddress] = useState('')
  // A doubtful address is asked about, and taken when it comes a second time.
  const [asked, setAsked] = useState('')
  const { status, maskedAddress } = (data ?? {}) as Row
  if (id === undefined) return null
  const path = (action: string) => `/api/subscribers/${id}/${action}`
  const again = (text: Words) => () => {
    toast.success(say(text, language))
    window.location.reload()
  }
  const leave = () => window.location.assign('/admin/collections/subscribers')
  return (
    <section className="field-type office-panel" aria-labelledby="reader-panel">
      <h3 id="reader-panel" className="field-label">{say(words.title, language)}</h3>
      <div className="office-panel__buttons">
        {!maskedAddress && <p className="field-description">{say(words.gone, language)}</p>}
        <div aria-live="polite">{email && <p className="office-panel__email"><a href={`mailto:${email}`}>{email}</a></p>}</div>
        {maskedAddress && !email && <AskButton name="show-address" label={say(words.show, language)} path={path('address')} done={(answer) => setEmail(String(answer['email']))} />}
        {status === 'bounced' && (
          <AskButton
            name="unbounce" label={say(words.unbounce, language)} path={path('unbounce')} done={again(words.done)}
            ask={{ heading: words.unbounce, body: sentence(words.unbounceAsk, language), confirm: words.unbounce }}
          />
        )}
        {status !== 'unsubscribed' && maskedAddress && (
          <AskButton
            name="correct-address" label={say(words.correct, language)} path={path('correct')} body={{ address, asked }} done={again(words.asked)} refused={() => setAsked(address)}
            ask={{ heading: words.correct, confirm: words.correct, body: (
              <>
                {sentence(words.correctAsk, language)}
                <label className="office-panel__choice" htmlFor="reader-address">{say(words.newAddress, language)}{' '}
                  <input id="reader-address" type="email" autoComplete="off" value={address} onChange={(event) => setAddress(event.target.value)} />
                </label>
              </>
            ) }}
          />
        )}
        <AskButton
          name="erase-reader" style="danger" label={say(words.erase, language)} path={path('erase')} body={{ never }} done={leave}
          ask={{ heading: words.erase, confirm: words.erase, body: (
            <>
              {sentence(words.eraseAsk, language)}
              <label className="office-panel__ask" htmlFor="reader-never"><input id="reader-never" type="checkbox" checked={never} onChange={(event) => setNever(event.target.checked)} /> {say(words.never, language)}</label>
            </>
          ) }}
        />
      </div>
    </section>
  )
}
