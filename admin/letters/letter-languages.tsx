'use client'

import { useLocale, useTranslation } from '@payloadcms/ui'
import { localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { letterDesk as words } from '#collections/words/letter-desk.ts'
import type { ShownDesk } from './desk-store.ts'

/** The three texts of a letter: which are written, who reads them, and the way to each. */
export function LetterLanguages({ desk }: { desk: ShownDesk }) {
  const way = desk.progress || desk.state === 'scheduled' ? words.read : words.open
  const { code } = useLocale()
  const { i18n: { language } } = useTranslation()
  return (
    <>
      <h3>{say(words.languages, language)}</h3>
      <ul className="letter-languages">
        {locales.map((locale) => (
          <li key={locale} className={desk.written[locale] ? 'letter-languages__written' : 'letter-languages__empty'}>
            <span>
              <span aria-hidden="true">{desk.written[locale] ? '●' : '○'}</span> <b lang={locale}>{localeNames[locale]}</b>:{' '}
              {say(desk.written[locale] ? words.written : words.empty, language)}
            </span>
            {locale === code ? <span className="letter-languages__now">{say(words.now, language)}</span> : <a href={`?locale=${locale}`} aria-label={`${say(way, language)}: ${localeNames[locale]}`}>{say(way, language)}</a>}
            {!desk.progress && <small>{say(words.readers, language, { count: desk.readers[locale] })}</small>}
          </li>
        ))}
      </ul>
    </>
  )
}
