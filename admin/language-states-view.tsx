import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { isLanguageKind, languageStates } from './language-states.ts'
import { stateWords } from './words.ts'
import './admin.css'

type Props = { payload: Payload; collection: string; id: unknown; language: string }

async function LanguageStates({ payload, collection, id, language }: Props) {
  if (!isLanguageKind(collection) || id == null) return null
  const states = await languageStates(payload, collection, String(id))
  if (!states) return null
  return (
    <ul className="language-states">
      {locales.map((locale) => (
        <li key={locale} className={`language-states__${states[locale]}`}>
          <span aria-hidden="true">{stateWords[states[locale]].mark}</span> <span lang={locale}>{localeNames[locale]}</span>:{' '}
          {say(stateWords[states[locale]].word, language)}
        </li>
      ))}
    </ul>
  )
}

/** The column of the list. Payload draws its cell once without a row. */
export function LanguageStatesCell({ payload, collectionSlug, rowData, i18n }: DefaultServerCellComponentProps) {
  return <LanguageStates payload={payload} collection={collectionSlug} id={(rowData as { id?: unknown } | undefined)?.id} language={i18n.language} />
}
