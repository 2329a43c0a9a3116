'use client'

import { useState } from 'react'
import { useFormModified, useTranslation } from '@payloadcms/ui'
import { type Locale, localeNames, locales } from '#lib/locales.ts'
import { say, type Words } from '#lib/words.ts'
import { letterDesk } from '#collections/words/letter-desk.ts'
import { type ShownDesk, useDesk } from './desk-store.ts'
import './letters.css'

const words = letterDesk.look

type Choice<T extends string> = { name: string; value: T; options: readonly (readonly [T, Words])[]; choose: (value: T) => void }

function Choice<T extends string>({ name, value, options, choose }: Choice<T>) {
  const { i18n: { language } } = useTranslation()
  return (
    <span className="letter-choice" role="group">
      {options.map(([option, label]) => (
        <button key={option} type="button" id={`letter-${name}-${option}`} aria-pressed={option === value} onClick={() => choose(option)}>{say(label, language)}</button>
      ))}
    </span>
  )
}

/** Links open beside the panel, and the letter's dark side is shown when asked for, whatever the panel's own is. */
function asShown(html: string, dark: boolean): string {
  const side = dark ? html.replaceAll('@media (prefers-color-scheme:dark)', '@media all').replace('color-scheme:light dark', 'color-scheme:dark') : html.replaceAll('@media (prefers-color-scheme:dark)', '@media not all').replace('color-scheme:light dark', 'color-scheme:light')
  return side.replace('<head>', '<head><base target="_blank">')
}

type View = { device: 'phone' | 'computer'; as: 'letter' | 'text'; side: 'light' | 'dark' }

function Reader({ desk, locale, view }: { desk: ShownDesk; locale: Locale; view: View }) {
  const { i18n: { language } } = useTranslation()
  const look = desk.looks[locale]
  const plan = desk.plan[locale]
  const title = say(words.title, language, { language: localeNames[locale] })
  return (
    <section className={`letter-reader letter-reader--${view.device}`} aria-label={title}>
      <header>
        <b lang={locale}>{localeNames[locale]}</b> <small>{say(letterDesk.readers, language, { count: desk.readers[locale] })}</small>
        {plan !== locale && plan !== 'nobody' && <small className="letter-reader__other">{say(words.gets, language, { language: localeNames[plan] })}</small>}
      </header>
      {look && (
        <p className="letter-reader__line" lang={look.language}>
          <b>{desk.sender}</b>
          <span>{look.subject || say(words.noSubject, language)}</span>
          <small>{look.preheader}</small>
        </p>
      )}
      {!look && <p className="letter-reader__none">{say(plan === 'nobody' ? words.nobody : words.nothing, language)}</p>}
      {look && view.as === 'text' && <pre>{look.text}</pre>}
      {look && view.as === 'letter' && (
        <iframe title={title} srcDoc={asShown(look.html, view.side === 'dark')} sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox" />
      )}
    </section>
  )
}

/** The letter on three phones at once, one for each language of readers, while it is being written. */
export function LetterLook() {
  const desk = useDesk()
  const modified = useFormModified()
  const { i18n: { language } } = useTranslation()
  const [view, setView] = useState<View>({ device: 'phone', as: 'letter', side: 'light' })
  if (!desk) return null
  return (
    <div className="letter-look">
      <p className="letter-look__choices">
        <Choice name="device" value={view.device} options={[['phone', words.phone], ['computer', words.computer]]} choose={(device) => setView({ ...view, device })} />
        <Choice name="as" value={view.as} options={[['letter', words.letter], ['text', words.text]]} choose={(as) => setView({ ...view, as })} />
        <Choice name="side" value={view.side} options={[['light', words.light], ['dark', words.dark]]} choose={(side) => setView({ ...view, side })} />
      </p>
      {modified && <p className="letter-look__unsaved">{say(letterDesk.unsaved, language)}</p>}
      <div className="letter-look__readers">{[...locales].sort((a, b) => Number(Boolean(desk.looks[b])) - Number(Boolean(desk.looks[a]))).map((locale) => <Reader key={locale} desk={desk} locale={locale} view={view} />)}</div>
    </div>
  )
}
