'use client'

import { useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import type { Overview } from '#collections/endpoints/overview.ts'
import { office } from '#collections/words/office.ts'

const { panel: words } = office

/** Places taken and people waiting, for each way to take part. */
export function SeatCounts({ overview }: { overview: Overview }) {
  const { i18n: { language } } = useTranslation()
  if (overview.state === 'draft' && overview.seats.every(({ taken }) => taken === 0)) return <p className="field-description">{say(words.none, language)}</p>
  return (
    <dl className="office-panel__seats">
      {overview.seats.map(({ mode, capacity, taken, waiting, over }) => (
        <div key={mode}>
          <dt>{say(words[mode], language)}</dt>
          <dd>
            <b>{capacity === undefined ? say(words.takenOpen, language, { taken }) : say(words.taken, language, { taken, capacity })}</b>
            {waiting > 0 && <span>{say(words.waiting, language, { waiting })}</span>}
            {over > 0 && <span className="office-panel__over">{say(words.over, language, { over })}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
