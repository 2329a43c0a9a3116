'use client'

import { useId, useState } from 'react'
import { useTranslation } from '@payloadcms/ui'
import { localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { readerLists } from '#collections/words/reader-lists.ts'
import { subscribers } from '#collections/words/subscribers.ts'
import { AskButton } from '#admin/ask-button.tsx'

const { exports: words } = readerLists
const states = ['confirmed', 'pending', 'unsubscribed', 'bounced'] as const

/** Takes the list, or a part of it, out of the house; asks first. */
export function ExportButton() {
  const { i18n: { language } } = useTranslation()
  const field = useId()
  const [status, setStatus] = useState('confirmed')
  const [locale, setLocale] = useState('')
  const [separator, setSeparator] = useState(';')
  const choice = (name: string, label: string, value: string, set: (value: string) => void, options: readonly (readonly [string, string])[]) => (
    <label className="office-panel__choice" htmlFor={`${field}-${name}`}>{label}{' '}
      <select id={`${field}-${name}`} value={value} onChange={(event) => set(event.target.value)}>
        {options.map(([key, text]) => <option key={key} value={key}>{text}</option>)}
      </select>
    </label>
  )
  const all = ['', say(words.all, language)] as const
  const body = (
    <>
      <span className="office-panel__ask">{say(words.body, language)}</span>
      {choice('status', say(words.status, language), status, setStatus, [...states.map((state) => [state, say(subscribers.status.options[state], language)] as const), all])}
      {choice('locale', say(words.locale, language), locale, setLocale, [all, ...locales.map((one) => [one, localeNames[one]] as const)])}
      {choice('separator', say(words.separator, language), separator, setSeparator, [[';', say(words.semicolon, language)], [',', say(words.comma, language)]])}
    </>
  )
  return (
    <AskButton
      name="export-readers" label={say(words.button, language)} path="/api/subscribers/exports" body={{ status, locale, separator }}
      ask={{ heading: words.heading, body, confirm: words.button }} done={({ href }) => window.location.assign(String(href))}
    />
  )
}
