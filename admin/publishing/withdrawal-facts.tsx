'use client'

import { useTranslation } from '@payloadcms/ui'
import { type Locale, localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { acts as words } from '#collections/words/publishing-acts.ts'
import { type Facts, isPublic } from './facts.ts'

/** Exactly what a withdrawal takes off the site, and what readers meet there afterwards. */
export function WithdrawalFacts({ facts, languages }: { facts: Facts; languages: readonly Locale[] }) {
  const { i18n: { language } } = useTranslation()
  const staying = locales.filter((locale) => isPublic(facts.languages[locale]) && !languages.includes(locale))
  const [only] = languages
  const fallback = staying.length && only ? facts.languages[only].fallbackLanguage : undefined
  return (
    <div className="publishing-facts">
      <p>{say(words.disappears, language)}</p>
      <ul>
        {languages.map((locale) => (
          <li key={locale}>
            {localeNames[locale]}: <span lang={locale}>{facts.languages[locale].title}</span>
            <br /><code>{facts.languages[locale].address}</code>
          </li>
        ))}
      </ul>
      {staying.length > 0 && <p>{say(words.stays, language, { languages: staying.map((locale) => localeNames[locale]).join(', ') })}</p>}
      <p>{fallback ? say(words.fallback, language, { language: localeNames[fallback] }) : say(words.gone, language)}</p>
      <p>{say(words.keeps, language)}</p>
    </div>
  )
}
