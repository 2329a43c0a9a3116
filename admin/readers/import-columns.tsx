'use client'

import { useTranslation } from '@payloadcms/ui'
import { localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { readerLists } from '#collections/words/reader-lists.ts'
import { kinds, type Kind, type ListColumn, type Mapping } from './import-steps.ts'

const { columns: words, question } = readerLists.import

/** The columns as they are read now: as somebody has said, or as the check guessed. */
const assigned = (columns: readonly ListColumn[], mapping: Mapping) => mapping.columns ?? columns.map(({ as }) => as)

export const hasAddresses = (columns: readonly ListColumn[], mapping: Mapping): boolean => assigned(columns, mapping).includes('email')

type Props = { columns: readonly ListColumn[]; mapping: Mapping; disabled: boolean; change: (mapping: Mapping) => void }

/** Which column holds what, with the guess of the check, and the language of those whose line names none. */
export function ImportColumns({ columns, mapping, disabled, change }: Props) {
  const { i18n: { language } } = useTranslation()
  const now = assigned(columns, mapping)
  // A column is read as one thing, and a thing from one column. What was said of cells was said of the columns before.
  const set = (column: number, kind: Kind | null) => change({ ...mapping, columns: now.map((one, at) => (at === column ? kind : one === kind ? null : one)), readings: {} })

  return (
    <details className="import-columns" open={!hasAddresses(columns, mapping) || !now.includes('locale') || mapping.columns !== undefined}>
      <summary>{say(words.heading, language)}</summary>
      <p>{say(words.help, language)}</p>
      {!hasAddresses(columns, mapping) && <p className="import-problem" role="alert">{say(words.noAddresses, language)}</p>}
      <div className="import-columns__list">
        {columns.map(({ title }, at) => (
          <label key={at}>
            <span>{title || say(question.untitled, language, { number: at + 1 })}</span>
            <select value={now[at] ?? ''} disabled={disabled} onChange={(event) => set(at, kinds.find((kind) => kind === event.target.value) ?? null)}>
              <option value="">{say(words.unread, language)}</option>
              {kinds.map((kind) => <option key={kind} value={kind}>{say(words.as[kind], language)}</option>)}
            </select>
          </label>
        ))}
        <label>
          <span>{say(words.locale, language)}</span>
          <select id="import-locale" value={mapping.locale ?? ''} disabled={disabled} onChange={(event) => change({ ...mapping, locale: event.target.value })}>
            <option value="">{say(words.noLocale, language)}</option>
            {locales.map((locale) => <option key={locale} value={locale}>{localeNames[locale]}</option>)}
          </select>
        </label>
      </div>
    </details>
  )
}
