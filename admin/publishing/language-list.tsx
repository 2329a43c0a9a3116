'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { common } from '#collections/words/common.ts'
import { useFacts } from './facts.ts'
import { stateIn } from './state-words.ts'

/** All languages beside the form. It follows each act by itself: a page drawn anew would drop what is being typed. */
export function LanguageList() {
  const facts = useFacts()
  const { id } = useDocumentInfo()
  const { i18n: { language } } = useTranslation()
  if (!id) return null
  return (
    <div className="field-type language-states-field">
      <p className="field-label">{say(common.languages.label, language)}</p>
      <ul className="language-states">
        {locales.map((locale) => {
          const { name, mark, word } = facts ? stateIn(facts, locale) : { name: 'empty', mark: '…', word: undefined }
          return (
            <li key={locale} className={`language-states__${name}`}>
              <span aria-hidden="true">{mark}</span> <span lang={locale}>{localeNames[locale]}</span>{word && `: ${say(word, language)}`}
            </li>
          )
        })}
      </ul>
      <p className="field-description">{say(common.languages.help, language)}</p>
    </div>
  )
}
