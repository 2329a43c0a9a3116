'use client'

import { type FormEvent, useState } from 'react'
import { Button, toast, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { readers } from '#collections/words/readers.ts'
import { AskButton } from '#admin/ask-button.tsx'
import { send } from '#admin/post.ts'

const { tools: words, reasons } = readers
type Found = { reader: { id: string; state: string } | null; stopped: string | null; lifts: boolean }
const whys = ['admin', 'complaint'] as const

/** Finds a subscriber by a whole address, and stops letters to it. What is typed goes in the body of a request and nowhere else. */
export function OneAddress() {
  const { i18n: { language } } = useTranslation()
  const [address, setAddress] = useState('')
  const [found, setFound] = useState<Found>()
  const [reason, setReason] = useState<(typeof whys)[number]>('admin')

  async function find(event: FormEvent) {
    event.preventDefault()
    const answer = await send<Found>('POST', '/api/subscribers/by-address', { address })
    setFound(answer.ok ? answer.data : undefined)
    if (!answer.ok) toast.error(answer.reason ?? say(office.failed, language))
  }

  const shows = (data: Record<string, unknown>) => setFound(data as unknown as Found)
  return (
    <section className="reader-tools__one" aria-labelledby="one-address">
      <h3 id="one-address">{say(words.title, language)}</h3>
      <form className="reader-tools__row" onSubmit={(event) => void find(event)}>
        <label htmlFor="one-address-typed">{say(words.label, language)}</label>
        <input id="one-address-typed" type="text" inputMode="email" autoComplete="off" spellCheck={false} aria-describedby="one-address-help" value={address} onChange={(event) => { setAddress(event.target.value); setFound(undefined) }} />
        <Button id="one-address-find" type="submit" buttonStyle="secondary" size="medium" margin={false}>{say(words.find, language)}</Button>
      </form>
      <p id="one-address-help" className="field-description">{say(words.help, language)}</p>
      <div className="reader-tools__found" aria-live="polite">
        {found && (
          <p>
            {found.reader ? <>{found.reader.state}. <a href={`/admin/collections/subscribers/${found.reader.id}`}>{say(words.open, language)}</a></> : say(words.nobody, language)}{' '}
            {found.stopped ?? say(words.notStopped, language)}
          </p>
        )}
        {found && !found.stopped && (
          <AskButton
            name="stop-address" style="danger" label={say(words.stop, language)} path="/api/subscribers/stop" body={{ address, reason }} done={shows}
            ask={{ heading: words.stop, confirm: words.stop, body: (
              <>
                <span className="office-panel__ask">{say(words.stopAsk, language)}</span>
                <label className="office-panel__choice" htmlFor="stop-why">{say(words.why, language)}{' '}
                  <select id="stop-why" value={reason} onChange={(event) => setReason(event.target.value as typeof reason)}>
                    {whys.map((why) => <option key={why} value={why}>{say(reasons[why], language)}</option>)}
                  </select>
                </label>
              </>
            ) }}
          />
        )}
        {found?.lifts && (
          <AskButton
            name="lift-address" label={say(words.lift, language)} path="/api/subscribers/lift" body={{ address }} done={shows}
            ask={{ heading: words.lift, confirm: words.lift, body: <span className="office-panel__ask">{say(words.liftAsk, language)}</span> }}
          />
        )}
      </div>
    </section>
  )
}
