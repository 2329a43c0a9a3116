'use client'

import { useState } from 'react'
import { useRouter } from 'next/navigation'
import { Button, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { readerLists } from '#collections/words/reader-lists.ts'
import { CountTable } from '#admin/count-table.tsx'
import { countsOf, ImportReport } from './import-report.tsx'
import { ImportQuestions, isAnswered } from './import-questions.tsx'
import { check, importAll, type Progress, type Question, type Readings, type Report } from './import-steps.ts'
import './readers.css'

const { import: words } = readerLists
const mostBytes = 8 * 1024 * 1024
type State = { busy?: 'check' | 'run'; questions?: Question[]; report?: Report; progress?: Progress; problem?: string }

/** Over the list of imports: choose a file, see what it would do, and only then let it. */
export function ImportPanel() {
  const { i18n: { language } } = useTranslation()
  const router = useRouter()
  const [file, setFile] = useState<File>()
  const [readings, setReadings] = useState<Readings>({})
  const [state, setState] = useState<State>({})
  const { busy, questions, report, progress, problem } = state
  const done = progress?.finished

  async function look() {
    if (!file) return setState({ problem: say(words.noFile, language) })
    if (file.size > mostBytes) return setState({ problem: say(words.tooBig, language) })
    setState({ busy: 'check', ...(questions ? { questions } : {}) })
    const answer = await check(file, readings)
    if (!answer.ok) return setState({ problem: answer.reason ?? say(office.failed, language), ...(questions ? { questions } : {}) })
    setState('undecided' in answer.data ? { questions: answer.data.undecided } : { report: answer.data, ...(questions ? { questions } : {}) })
  }

  async function run() {
    if (!file || !report) return
    let reached = progress
    setState({ report, busy: 'run', ...(reached ? { progress: reached } : {}) })
    const answer = await importAll(file, report, readings, (step) => {
      reached = step
      setState({ report, busy: 'run', progress: step })
    })
    // The list below tells of it too.
    router.refresh()
    const stopped = answer.ok ? undefined : answer.reason ?? say(words.broken, language, { done: reached?.done ?? 0 })
    setState({ report, ...(reached ? { progress: reached } : {}), ...(stopped ? { problem: stopped } : {}) })
  }

  return (
    <section className="import-panel" aria-labelledby="import-panel">
      <h3 id="import-panel">{say(words.title, language)}</h3>
      <p>{say(words.help, language)}</p>
      <p>{say(words.consent, language)}</p>
      <div className="reader-tools__row">
        <label htmlFor="import-file">{say(words.file, language)}</label>
        <input id="import-file" type="file" accept=".csv,.txt,text/csv,text/plain" disabled={Boolean(busy)} onChange={(event) => { setFile(event.target.files?.[0]); setReadings({}); setState({}) }} />
        <Button id="import-check" buttonStyle={report ? 'secondary' : 'primary'} size="medium" margin={false} disabled={Boolean(busy) || !isAnswered(questions ?? [], readings)} onClick={() => void look()}>{say(words.check, language)}</Button>
      </div>
      {questions && !progress && <ImportQuestions questions={questions} readings={readings} answer={(said) => { setReadings(said); setState({ questions }) }} />}
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
