'use client'

import { useTranslation } from '@payloadcms/ui'
import { isLocale, defaultLocale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { say } from '#lib/words.ts'
import { office as words } from '#collections/words/office.ts'
import { AskButton } from '#admin/ask-button.tsx'
import { GuideLink } from '#admin/guides/guide-link.tsx'
import { CancelButton } from './cancel-button.tsx'
import { RepeatButton } from './repeat-button.tsx'
import { SeatCounts } from './seat-counts.tsx'
import { useOverview } from './use-overview.ts'

/** Beside the form of an event: who comes, and what the office does about it. Editors see numbers only. */
export function OfficePanel() {
  const { i18n: { language } } = useTranslation()
  const { id, overview, refresh } = useOverview()
  if (!id || !overview) return null
  const locale = isLocale(language) ? language : defaultLocale
  const list = `/admin/collections/registrations?where[or][0][and][0][event][equals]=${id}`
  const fetchFile = ({ href }: Record<string, unknown>) => window.location.assign(String(href))
  const asks = { heading: words.exports.heading, body: say(words.exports.body, language), confirm: words.exports.confirm }
  return (
    <section className="field-type office-panel" aria-labelledby="office-panel">
      <h3 id="office-panel" className="field-label">{say(words.panel.title, language)}</h3>
      <SeatCounts overview={overview} />
      {overview.office && (
        <>
          <ul className="office-panel__links">
            <li><a href={list}>{say(words.panel.list, language)}</a></li>
            <li><a href={paths.checkIn(locale, id)} target="_blank" rel="noreferrer">{say(words.panel.door, language)}</a> · <GuideLink name="run-the-door" /></li>
            <li><a href={paths.doorList(locale, id)} target="_blank" rel="noreferrer">{say(words.panel.print, language)}</a></li>
          </ul>
          <div className="office-panel__buttons">
            <AskButton name="export-people" label={say(words.exports.people, language)} path={`/api/events/${id}/exports`} body={{ kind: 'people' }} ask={asks} done={fetchFile} />
            <AskButton name="export-needs" label={say(words.exports.needs, language)} path={`/api/events/${id}/exports`} body={{ kind: 'needs' }} ask={asks} done={fetchFile} />
          </div>
        </>
      )}
      <div className="office-panel__buttons">
        <RepeatButton id={id} />
        {(overview.state === 'coming' || overview.state === 'running') && <CancelButton id={id} people={overview.people} done={refresh} />}
      </div>
    </section>
  )
}
