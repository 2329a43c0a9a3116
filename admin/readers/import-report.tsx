'use client'

import { useTranslation } from '@payloadcms/ui'
import { say, type Words } from '#lib/words.ts'
import { readerLists } from '#collections/words/reader-lists.ts'
import { CountTable } from '#admin/count-table.tsx'
import { type Counts, outcomes, type Report } from './import-steps.ts'

const { import: words } = readerLists

/** How many lines come, or came, to what. */
export const countsOf = (counts: Counts, titles: Record<keyof Counts, Words>) => outcomes.map((name) => ({ name, title: titles[name], count: counts[name] }))

/** What a dry run found. */
export function ImportReport({ report }: { report: Report }) {
  const { i18n: { language } } = useTranslation()
  const { lines, counts, refused, unread, hours } = report
  const more = counts.refused - refused.length
  return (
    <>
      <p className="import-checked">{say(words.checked, language, { lines })}</p>
      <CountTable counts={countsOf(counts, words.counts)} />
      {counts.invited > 0 && <p>{say(words.hours, language, { hours })}</p>}
      {unread.length > 0 && <p>{say(words.unread, language, { columns: unread.join(', ') })}</p>}
      {refused.length > 0 && (
        <details className="import-refused" open={refused.length <= 20}>
          <summary>{say(words.refusedTitle, language)}</summary>
          <ul>{refused.map(({ line, text }) => <li key={line}><b>{say(words.line, language, { line })}</b> {text}</li>)}</ul>
          {more > 0 && <p>{say(words.more, language, { count: more })}</p>}
        </details>
      )}
    </>
  )
}
