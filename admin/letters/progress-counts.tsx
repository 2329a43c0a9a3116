'use client'

import { useTranslation } from '@payloadcms/ui'
import type { Progress } from '#domain/newsletter/sending/progress.ts'
import { grouped, say } from '#lib/words.ts'
import { letterProgress as words } from '#collections/words/letter-progress.ts'
import { deliveriesOf } from './deliveries-of.ts'

const parts = ['sent', 'waiting', 'deferred', 'failed', 'unknown', 'skipped'] as const

const statuses = { sent: 'sent', waiting: 'queued', deferred: 'deferred', failed: 'failed', unknown: 'unknown', skipped: 'skipped' }

/** What became of the letters, in numbers; for the office each leads to the list behind it. */
export function ProgressCounts({ id, progress, opens, ended }: { id: string; progress: Progress; opens: boolean; ended: boolean }) {
  const { i18n: { language } } = useTranslation()
  // Always there, while it can change; the others once there is one.
  const always: readonly string[] = ended ? ['sent'] : ['sent', 'waiting']
  return (
    <dl className="letter-counts">
      {parts.filter((part) => always.includes(part) || progress[part] > 0).map((part) => {
        const what = say(words.counts[part], language)
        const meant = words.meant[part]
        const count = grouped(progress[part], language)
        return (
          <div key={part}>
            <dt><span className={`letter-counts__key letter-bar__${part}`} aria-hidden="true" />{what}</dt>
            <dd>
              {opens && progress[part] > 0 ? <a href={deliveriesOf(id, 'status', statuses[part])} aria-label={`${count}. ${say(words.show, language, { what })}`}>{count}</a> : count}
              {meant && <small>{say(meant, language)}</small>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
