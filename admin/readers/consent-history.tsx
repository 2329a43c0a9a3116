'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { isLocale, localeNames } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { readers } from '#collections/words/readers.ts'
import { useAnswer } from '#admin/use-answer.ts'
import './readers.css'

const { history: words } = readers
type History = { lines: { key: string; at: string; what: string; locale: string; more: string[] }[]; stopped: string | null }

/** What a subscriber agreed to and took back, the first first. */
export function ConsentHistory() {
  const { i18n: { language } } = useTranslation()
  const { id } = useDocumentInfo()
  const { data: history } = useAnswer<History>(id === undefined ? undefined : `/api/subscribers/${id}/history`)
  if (id === undefined) return null
  return (
    <section className="field-type consent-history" aria-labelledby="consent-history" aria-busy={!history}>
      <h3 id="consent-history">{say(words.title, language)}</h3>
      {history?.stopped && <p className="consent-history__stopped">{history.stopped}</p>}
      {history?.lines.length === 0 && <p className="field-description">{say(words.none, language)}</p>}
      <ol>
        {history?.lines.map(({ key, at, what, locale, more }) => (
          <li key={key}>
            <time>{at}</time> <span>{what}</span> <small>{[isLocale(locale) ? localeNames[locale] : '', ...more].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}
