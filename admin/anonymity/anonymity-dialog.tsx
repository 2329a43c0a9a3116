'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { isLocale, localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { anonymity as words } from '#collections/words/anonymity.ts'
import { SpellingRow } from './spelling-row.tsx'
import { keyOf, useAnonymity } from './use-anonymity.ts'
import { WhatStands } from './what-stands.tsx'

/** Everything that names the person, what is to stand there instead, and the act. */
export function AnonymityDialog({ path }: { path: string }) {
  const { i18n: { language } } = useTranslation()
  const { shown, words: typed, setWords, slugs, setSlugs, decisions, setDecisions, busy, problem, again, act } = useAnonymity(path)
  const outcome = shown && 'clean' in shown ? shown : undefined
  const groups = [...locales, null].map((of) => ({ of, spellings: (shown?.spellings ?? []).filter((one) => one.language === of) }))
  return (
    <div className="anonymity">
      <div role="status">
        {busy && <p>{say(words.looking, language)}</p>}
        {problem && <p className="anonymity__problem">{problem}</p>}
        {outcome && !busy && <p className="anonymity__done"><b>{say(words.done, language)}</b> {say(outcome.clean ? words.clean : words.left, language)}</p>}
      </div>
      {shown && (
        <>
          <section className="anonymity-part">
            <label htmlFor="anonymity-words">{say(words.words, language)}</label>
            <textarea id="anonymity-words" rows={4} value={typed} onChange={(event) => setWords(event.target.value)} />
            <p className="field-description">{say(words.wordsHelp, language)}</p>
            <Button id="anonymity-again" buttonStyle="secondary" size="medium" margin={false} disabled={busy} onClick={() => void again()}>{say(words.again, language)}</Button>
          </section>
          <section className="anonymity-part" aria-labelledby="anonymity-found">
            <h3 id="anonymity-found">{say(words.found, language)}</h3>
            {shown.spellings.length === 0 && <p>{say(words.none, language)}</p>}
            {groups.filter(({ spellings }) => spellings.length > 0).map(({ of, spellings }) => (
              <div key={of ?? 'all'}>
                <h4 lang={of ?? undefined}>{of ? localeNames[of] : say(words.shared, language)}</h4>
                <ul className="anonymity__spellings">
                  {spellings.map((found) => (
                    <SpellingRow key={keyOf(found)} found={found} decision={decisions[keyOf(found)] ?? { is: 'open' }} decide={(decision) => setDecisions((all) => ({ ...all, [keyOf(found)]: decision }))} />
                  ))}
                </ul>
              </div>
            ))}
          </section>
          <section className="anonymity-part">
            <h3>{say(words.addresses, language)}</h3>
            {Object.keys(shown.slugs).filter(isLocale).map((locale) => (
              <label key={locale} className="anonymity__slug">
                <span lang={locale}>{localeNames[locale]}</span>
                <input id={`anonymity-slug-${locale}`} type="text" value={slugs[locale] ?? ''} onChange={(event) => setSlugs((all) => ({ ...all, [locale]: event.target.value }))} />
              </label>
            ))}
          </section>
          <WhatStands elsewhere={shown.elsewhere} oplog={shown.oplog} />
          <div className="anonymity__act">
            {!outcome?.clean && <Button id="anonymity-act" size="medium" margin={false} disabled={busy} onClick={() => void act()}>{say(words.act, language)}</Button>}
            {outcome && <Button id="anonymity-close" buttonStyle="secondary" size="medium" margin={false} disabled={busy} onClick={() => window.location.reload()}>{say(words.close, language)}</Button>}
            {!outcome && <p className="field-description">{say(words.actHelp, language)}</p>}
          </div>
        </>
      )}
    </div>
  )
}
