'use client'

import { useEffect, useRef } from 'react'
import { useAllFormFields, useDocumentInfo, useFormModified, useLocale, useTranslation } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { say } from '#lib/words.ts'
import { letterDesk as words } from '#collections/words/letter-desk.ts'
import { letterProgress } from '#collections/words/letter-progress.ts'
import { letters } from '#collections/words/letters.ts'
import { lookAtDesk, showDesk, type ShownDesk, useDesk } from './desk-store.ts'
import { LetterLanguages } from './letter-languages.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { useProgress } from './use-progress.ts'
import './letters.css'
import './progress.css'

/** Long enough not to ask at every key, short enough to feel at once (ms). */
const pause = 500
/** While a test is under way it is looked at again (ms). */
const again = 1500

/** Asks the server how the letter stands whenever the form changes, and tells the other parts of the desk. */
function useFreshDesk() {
  const { id } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const { code: locale } = useLocale()
  const asked = useRef(0)
  const desk = useDesk()
  const { subject, preheader, body, plainText, audience } = reduceFieldsToValues(fields, true) as Record<string, unknown>
  const unsaved = { locale, subject, preheader, body, plainText, audience }
  const form = JSON.stringify(id && !modified ? { id, locale } : { id, unsaved })
  const waiting = Object.values(desk?.tests ?? {}).includes('underWay')

  useEffect(() => {
    const number = ++asked.current
    const current = () => number === asked.current
    const ask = async () => {
      // An answer that was overtaken says nothing any more.
      await lookAtDesk(JSON.parse(form) as object, current)
      // One question at a time: a server that is busy is not asked more often.
      if (waiting && current()) timer = setTimeout(() => void ask(), again)
    }
    let timer = setTimeout(() => void ask(), pause)
    return () => {
      asked.current++
      clearTimeout(timer)
    }
  }, [form, waiting])
  useEffect(() => () => showDesk(undefined), [])
  useProgress(id === undefined ? undefined : String(id), desk?.state)
}

/** What keeps the letter back, and what is worth knowing. */
function Findings({ desk }: { desk: ShownDesk }) {
  const { i18n: { language } } = useTranslation()
  const left = desk.findings.filter(({ stops }) => stops)
  const notes = desk.findings.filter(({ stops }) => !stops)
  return (
    <>
      <h3>{say(words.left, language)}</h3>
      {left.length === 0 && <p className="letter-side__done">{say(words.allDone, language)}</p>}
      <ul className="letter-side__left">{left.map(({ text }) => <li key={text}>{text}</li>)}</ul>
      {notes.length > 0 && <h3>{say(words.notes, language)}</h3>}
      <ul className="letter-side__notes">{notes.map(({ text }) => <li key={text}>{text}</li>)}</ul>
    </>
  )
}

/** Beside the form, always: state, languages, what is left to do or how far the letter is. */
export function LetterSide() {
  useFreshDesk()
  const desk = useDesk()
  const { i18n: { language } } = useTranslation()
  if (!desk) return <div className="field-type letter-side" aria-busy="true" />
  const { state, progress } = desk
  return (
    <div className="field-type letter-side">
      <p className={`letter-state letter-state--${state}`}>{say(letters.state.options[state], language)}</p>
      {progress && progress.total > 0 && (
        <>
          <ProgressBar progress={progress} small />
          <p className="letter-side__of">{say(letterProgress.of, language, { sent: progress.sent, total: progress.total })}</p>
        </>
      )}
      {(progress || state === 'scheduled') && <p className="letter-side__closed">{say(words.closed, language)}</p>}
      <LetterLanguages desk={desk} />
      {!progress && <p className="letter-side__size">{say(words.size, language, { count: desk.size })}</p>}
      {(!progress || desk.findings.length > 0) && <Findings desk={desk} />}
    </div>
  )
}
