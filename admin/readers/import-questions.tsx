'use client'

import { useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { readerLists } from '#collections/words/reader-lists.ts'
import type { Question, Reading, Readings } from './import-steps.ts'

const { question: words } = readerLists.import

const unsaid = ({ values }: Question): Exclude<Reading, 'nothing'> => ({ subscribed: [], left: values, others: false })

/** Whether somebody has said of each column what its cells mean. */
export const isAnswered = (questions: readonly Question[], readings: Readings): boolean =>
  questions.every(({ column }) => {
    const reading = readings[column]
    return reading === 'nothing' || Boolean(reading && (reading.subscribed.length || reading.others))
  })

type Props = { questions: readonly Question[]; readings: Readings; answer: (readings: Readings) => void }

/** Columns that may hold a refusal: a person says which of their cells mean that somebody gets letters. */
export function ImportQuestions({ questions, readings, answer }: Props) {
  const { i18n: { language } } = useTranslation()
  const set = (question: Question, reading: Reading) => answer({ ...readings, [question.column]: reading })

  return (
    <div className="import-questions">
      <h4>{say(words.heading, language)}</h4>
      <p>{say(words.help, language)}</p>
      {questions.map((question) => {
        const known = readings[question.column]
        const reading = known && known !== 'nothing' ? known : unsaid(question)
        const tick = (value: string, on: boolean) => {
          const subscribed = question.values.filter((one) => (one === value ? on : reading.subscribed.includes(one)))
          set(question, { ...reading, subscribed, left: question.values.filter((one) => !subscribed.includes(one)) })
        }
        return (
          <fieldset key={question.column}>
            <legend>{say(words.column, language, { title: question.title })}</legend>
            {question.values.map((value) => (
              <label key={value}>
                <input type="checkbox" disabled={known === 'nothing'} checked={known !== 'nothing' && reading.subscribed.includes(value)} onChange={(event) => tick(value, event.target.checked)} />
                {value || say(words.empty, language)}
              </label>
            ))}
            {question.others && (
              <label>
                <input type="checkbox" disabled={known === 'nothing'} checked={known !== 'nothing' && reading.others} onChange={(event) => set(question, { ...reading, others: event.target.checked })} />
                {say(words.others, language)}
              </label>
            )}
            <label>
              <input type="checkbox" checked={known === 'nothing'} onChange={(event) => set(question, event.target.checked ? 'nothing' : unsaid(question))} />
              {say(words.nothing, language)}
            </label>
          </fieldset>
        )
      })}
    </div>
  )
}
