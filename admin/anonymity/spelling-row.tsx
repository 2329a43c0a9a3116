'use client'

import { useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import type { Spelling } from '#collections/endpoints/anonymity-review.ts'
import { anonymity as words } from '#collections/words/anonymity.ts'
import type { Decision } from './use-anonymity.ts'

type Props = { found: Spelling; decision: Decision; decide: (decision: Decision) => void }

/** One spelling of the name in one language: where it stands, and what becomes of it. */
export function SpellingRow({ found: { language: of, spelling, places }, decision, decide }: Props) {
  const { i18n: { language } } = useTranslation()
  return (
    <li className="anonymity-spelling">
      <b lang={of ?? undefined}>{spelling}</b>
      <ul>
        {places.map(({ field, layers, before, after }, index) => (
          <li key={index}>
            <small>{field} · {layers.map((layer) => say(words.layers[layer], language)).join(', ')}</small>
            <span lang={of ?? undefined}>…{before}<mark>{spelling}</mark>{after}…</span>
          </li>
        ))}
      </ul>
      <div className="anonymity-spelling__choice">
        <label>
          <input type="checkbox" checked={decision.is === 'replaced'} onChange={(event) => decide(event.target.checked ? { is: 'replaced', with: '' } : { is: 'open' })} />
          {say(words.change, language)}
        </label>
        {decision.is === 'replaced' && (
          <input type="text" lang={of ?? undefined} aria-label={say(words.instead, language, { spelling })} placeholder={say(words.instead, language, { spelling })} value={decision.with} onChange={(event) => decide({ is: 'replaced', with: event.target.value })} />
        )}
        <label>
          <input type="checkbox" checked={decision.is === 'stays'} onChange={(event) => decide({ is: event.target.checked ? 'stays' : 'open' })} />
          {say(words.stays, language)}
        </label>
      </div>
    </li>
  )
}
