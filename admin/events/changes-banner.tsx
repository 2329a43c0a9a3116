'use client'

import { toast, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { AskButton } from '#admin/ask-button.tsx'
import { useOverview } from './use-overview.ts'

const { announce: words } = office

/** Over the form, while an event is not as the registered people were told: what changed, and whether to tell them. */
export function ChangesBanner() {
  const { i18n: { language } } = useTranslation()
  const { id, overview, refresh } = useOverview()
  if (!id || !overview?.changes.length || overview.people === 0) return null
  const path = `/api/events/${id}/announcement`
  const said = (text: string) => () => {
    toast.success(text)
    refresh()
  }
  return (
    <section className="field-type office-changes" aria-labelledby="office-changes">
      <h3 id="office-changes">{say(words.heading, language)}</h3>
      <dl>
        {overview.changes.map(({ label, before, after }) => (
          <div key={label}><dt>{label}</dt><dd><s>{before}</s> <ins>{after}</ins></dd></div>
        ))}
      </dl>
      <div className="office-panel__buttons">
        <AskButton
          name="tell" style="primary" label={say(words.notify, language, { people: overview.people })} path={path} body={{ notify: true }}
          done={said(say(words.told, language))}
        />
        <AskButton name="quiet" label={say(words.quiet, language)} path={path} body={{ notify: false }} done={said(say(words.kept, language))} />
      </div>
    </section>
  )
}
