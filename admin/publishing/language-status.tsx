'use client'

import { useLocale, useTranslation } from '@payloadcms/ui'
import { isLocale, localeNames } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { useFacts } from './facts.ts'
import { stateIn } from './state-words.ts'

/** What this language is now. Payload's own word is of all languages together, and offers to throw drafts of all away. */
export function LanguageStatus() {
  const facts = useFacts()
  const { code } = useLocale()
  const { i18n: { language } } = useTranslation()
  if (!facts || !isLocale(code)) return null
  const { mark, word } = stateIn(facts, code)
  return <p className="language-status"><span aria-hidden="true">{mark}</span> <span lang={code}>{localeNames[code]}</span>: {say(word, language)}</p>
}
