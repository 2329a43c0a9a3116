'use client'

import { useState } from 'react'
import { Button, useAuth, useDocumentInfo, useFormModified, useTranslation } from '@payloadcms/ui'
import { type Locale, localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { letterDesk as words } from '#collections/words/letter-desk.ts'
import { type ShownDesk, useDesk } from './desk-store.ts'
import { LetterProgress } from './letter-progress.tsx'
import { LetterSchedule } from './letter-schedule.tsx'
import { type Ask, useAsk } from './use-ask.ts'
import './letters.css'

function TestLetter({ desk, ask, busy }: { desk: ShownDesk; ask: Ask; busy: boolean }) {
  const { user } = useAuth()
  const { i18n: { language } } = useTranslation()
  const [to, setTo] = useState(user?.email ?? '')
  const possible = locales.filter((locale) => desk.looks[locale])
  const [left, setLeft] = useState<readonly Locale[]>([])
  const chosen = possible.filter((locale) => !left.includes(locale))
  const toggle = (locale: Locale) => setLeft(left.includes(locale) ? left.filter((other) => other !== locale) : [...left, locale])
  return (
    <section>
      <h3>{say(words.test.heading, language)}</h3>
      <p>{say(words.test.help, language)}</p>
      <fieldset className="letter-test">
        <legend>{say(words.test.language, language)}</legend>
        {possible.map((locale) => (
          <label key={locale}>
            <input type="checkbox" checked={chosen.includes(locale)} onChange={() => toggle(locale)} /> <span lang={locale}>{localeNames[locale]}</span>{' '}
            <small className={`letter-test__${desk.tests[locale] ?? 'none'}`}>{say(words.test[desk.tests[locale] ?? 'none'], language)}</small>
          </label>
        ))}
      </fieldset>
      <p className="letter-send__row">
        <label htmlFor="letter-test-to">{say(words.test.to, language)}</label>
        <input id="letter-test-to" type="email" value={to} onChange={(event) => setTo(event.target.value)} />
        <Button id="letter-test" size="medium" margin={false} disabled={busy || chosen.length === 0} onClick={() => void ask('test', { to, readers: chosen }, say(words.test.done, language))}>
          {say(words.test.send, language)}
        </Button>
      </p>
    </section>
  )
}

/** The last tab: a test to oneself, the links, and then the readers; once it is on its way, how far it is. */
export function LetterSend() {
  const { id } = useDocumentInfo()
  const desk = useDesk()
  const modified = useFormModified()
  const { i18n: { language } } = useTranslation()
  const { busy, ask } = useAsk(String(id))
  if (!desk) return null
  if (id && desk.progress) return <div className="letter-send"><LetterProgress id={String(id)} desk={desk} ask={ask} busy={busy} /></div>
  if (!id || modified) return <p className="letter-send__first">{say(words.saveFirst, language)}</p>
  const open = desk.state === 'draft' || desk.state === 'checked'
  return (
    <div className="letter-send">
      {open && <TestLetter desk={desk} ask={ask} busy={Boolean(busy)} />}
      {open && (
        <section>
          <h3>{say(words.check.heading, language)}</h3>
          <p>{say(words.check.help, language)}</p>
          <Button id="letter-check" buttonStyle="secondary" size="medium" margin={false} disabled={Boolean(busy)} onClick={() => void ask('check', {})}>
            {say(busy === 'check' ? words.check.busy : words.check.go, language)}
          </Button>
        </section>
      )}
      <LetterSchedule desk={desk} ask={ask} busy={Boolean(busy)} />
    </div>
  )
}
