'use client'

import { useState } from 'react'
import { Button, ConfirmationModal, useModal, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { letterDesk } from '#collections/words/letter-desk.ts'
import { office } from '#collections/words/office.ts'
import type { ShownDesk } from './desk-store.ts'
import { shownTime } from './shown-time.ts'
import type { Ask } from './use-ask.ts'

const words = letterDesk.send

type Props = { desk: ShownDesk; ask: Ask; busy: boolean }

/** The hour at which the letter goes out, chosen on Astana's clock; or at once. */
export function LetterSchedule({ desk, ask, busy }: Props) {
  const { i18n: { language } } = useTranslation()
  const { openModal } = useModal()
  const [wall, setWall] = useState('')
  const [when, setWhen] = useState('now')
  const blocked = desk.findings.some(({ stops }) => stops)
  const ready = !blocked && !busy
  function choose(time: string) {
    setWhen(time)
    openModal('ask-letter-schedule')
  }
  if (desk.state === 'scheduled') {
    return (
      <section>
        <h3 tabIndex={-1}>{say(desk.isDue ? words.startsNow : words.scheduledFor, language, { time: shownTime(desk.scheduledWall ?? '') })}</h3>
        <p>{say(words.until, language)}</p>
        <Button id="letter-take-back" buttonStyle="secondary" size="medium" margin={false} disabled={busy} onClick={() => void ask('take-back', {})}>{say(words.takeBack, language)}</Button>
      </section>
    )
  }
  if (desk.state !== 'draft' && desk.state !== 'checked') return null
  return (
    <section>
      <h3 tabIndex={-1}>{say(words.heading, language)}</h3>
      {blocked && <p>{say(words.blocked, language)}</p>}
      <p className="letter-send__row">
        <label htmlFor="letter-when">{say(words.when, language)}</label>
        <input id="letter-when" type="datetime-local" step={60} value={wall} onChange={(event) => setWall(event.target.value)} />
        <Button id="letter-schedule" size="medium" margin={false} disabled={!ready || !wall} onClick={() => choose(wall)}>{say(words.schedule, language)}</Button>
        <Button id="letter-now" buttonStyle="secondary" size="medium" margin={false} disabled={!ready} onClick={() => choose('now')}>{say(words.now, language)}</Button>
      </p>
      <ConfirmationModal
        modalSlug="ask-letter-schedule" heading={say(words.askHeading, language)} confirmLabel={say(words.confirm, language)} cancelLabel={say(office.back, language)}
        body={say(words.ask, language, { count: desk.size, time: when === 'now' ? say(words.atOnce, language) : shownTime(when) })}
        onConfirm={() => ask('schedule', { when })}
      />
    </section>
  )
}
