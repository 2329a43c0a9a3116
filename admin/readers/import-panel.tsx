'use client'

import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { Button, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { readerLists } from '#collections/words/reader-lists.ts'
import { CountTable } from '#admin/count-table.tsx'
import { hasAddresses, ImportColumns } from './import-columns.tsx'
import { countsOf, ImportReport } from './import-report.tsx'
import { ImportQuestions, isAnswered } from './import-questions.tsx'
import { check, importAll, type ListColumn, type Mapping, type Progress, type Question, type Report } from './import-steps.ts'
import './readers.css'

const { import: words } = readerLists
const mostBytes = 8 * 1024 * 1024
type State = { busy?: 'check' | 'run'; columns?: ListColumn[]; questions?: Question[]; report?: Report; progress?: Progress; problem?: string }

/** Over the list of imports: choose a file, see what it would do, and only then let it. */
export function ImportPanel() {
  const { i18n: { language } } = useTranslation()
  const router = useRouter()
  const [file, setFile] = useState<File>()
  const [mapping, setMapping] = useState<Mapping>({ readings: {} })
  const [state, setState] = useState<State>({})
  const { busy, columns, questions, report, progress, problem } = state
  const done = progress?.finished

  async function look() {
    if (!file) return setState({ problem: say(words.noFile, language) })
    if (file.size > mostBytes) return setState({ problem: say(words.tooBig, language) })
    const shown = { ...(columns ? { columns } : {}), ...(questions ? { questions } : {}) }
    setState({ ...shown, busy: 'check' })
    const answer = await check(file, mapping)
    if (!answer.ok) return setState({ ...shown, problem: answer.reason ?? say(office.failed, language) })
    const { data } = answer
    setState('undecided' in data ? { columns: data.columns, questions: data.undecided } : { ...shown, columns: data.columns, report: data })
  }

  function told(next: Mapping, asked?: Question[]) {
    setMapping(next)
    setState({ ...(columns ? { columns } : {}), ...(asked ? { questions: asked } : {}) })
  }

  async function run() {
    if (!file || !report) return
    let reached = progress
    const shown = { columns: report.columns, report }
    setState({ ...shown, busy: 'run', ...(reached ? { progress: reached } : {}) })
    const answer = await importAll(file, report, mapping, (step) => {
      reached = step
      setState({ ...shown, busy: 'run', progress: step })
    })
    // The list below tells of it too.
    router.refresh()
    const stopped = answer.ok ? undefined : answer.reason ?? say(words.broken, language, { done: reached?.done ?? 0 })
    setState({ ...shown, ...(reached ? { progress: reached } : {}), ...(stopped ? { problem: stopped } : {}) })
  }

  const ready = isAnswered(questions ?? [], mapping.readings) && (!columns || hasAddresses(columns, mapping))

  return (
    <section className="import-panel" aria-labelledby="import-panel">
      <h3 id="import-panel">{say(words.title, language)}</h3>
      <p>{say(words.help, language)}</p>
      <p>{say(words.consent, language)}</p>
      <div className="reader-tools__row">
        <label htmlFor="import-file">{say(words.file, language)}</label>
        <input id="import-file" type="file" accept=".csv,.txt,text/csv,text/plain" disabled={Boolean(busy)} onChange={(event) => { setFile(event.target.files?.[0]); setMapping({ readings: {} }); setState({}) }} />
        <Button id="import-check" buttonStyle={report ? 'secondary' : 'primary'} size="medium" margin={false} disabled={Boolean(busy) || !ready} onClick={() => void look()}>{say(words.check, language)}</Button>
      </div>
      {columns && !progress && <ImportColumns columns={columns} mapping={mapping} disabled={Boolean(busy)} change={(next) => told(next, next.columns === mapping.columns ? questions : undefined)} />}
      {questions && questions.length > 0 && !progress && <ImportQuestions questions={questions} readings={mapping.readings} answer={(readings) => told({ ...mapping, readings }, questions)} />}
      <div role="status">
        {busy === 'check' && <p>{say(words.checking, language)}</p>}
        {problem && <p className="import-problem">{problem}</p>}
        {report && !progress && <ImportReport report={report} />}
        {report && progress && !done && <p>{say(words.running, language, { done: progress.done, lines: report.lines })}</p>}
        {done && <p className="import-done">{say(words.done, language)} <a href={`/admin/collections/imports/${progress.id}`}>{say(words.openDone, language)}</a></p>}
        {done && <CountTable counts={countsOf(progress.counts, words.doneCounts)} />}
      </div>
      {report && busy === 'run' && <progress aria-label={say(words.run, language)} max={report.lines} value={progress?.done} />}
      {report && !done && <Button id="import-run" size="medium" margin={false} disabled={Boolean(busy) || report.counts.refused === report.lines} onClick={() => void run()}>{say(words.run, language)}</Button>}
    </section>
  )
}
