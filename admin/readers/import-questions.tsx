'use client'

import { useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { readerLists } from '#collections/words/reader-lists.ts'
import type { Question, Reading, Readings } from './import-steps.ts'

const { question: words } = readerLists.import

const noneOf = ({ values }: Question): Exclude<Reading, 'nothing'> => ({ subscribed: [], left: values, others: false })

/** Whether somebody has said of each column what its cells mean. */
export const isAnswered = (questions: readonly Question[], readings: Readings): boolean => questions.every(({ column }) => readings[column])

type Props = { questions: readonly Question[]; readings: Readings; answer: (readings: Readings) => void }

/** Columns that may hold a refusal: a person says with which of their cells somebody gets letters. */
export function ImportQuestions({ questions, readings, answer }: Props) {
  const { i18n: { language } } = useTranslation()

  return (
    <div className="import-questions">
      <h4>{say(words.heading, language)}</h4>
      <p>{say(words.help, language)}</p>
      {questions.map((question) => {
        const { column, title, values, others } = question
        const known = readings[column]
        const nothing = known === 'nothing'
        const reading = known && known !== 'nothing' ? known : noneOf(question)
        const set = (said: Reading) => answer({ ...readings, [column]: said })
        const setOrForget = (said: Reading, on: boolean) => (on ? set(said) : answer(Object.fromEntries(Object.entries(readings).filter(([at]) => at !== String(column)))))
        const tick = (value: string, on: boolean) => {
          const subscribed = values.filter((one) => (one === value ? on : reading.subscribed.includes(one)))
          set({ ...reading, subscribed, left: values.filter((one) => !subscribed.includes(one)) })
        }
        return (
          <fieldset key={column}>
            <legend>{say(words.column, language, { title: title || say(words.untitled, language, { number: column + 1 }) })}</legend>
            <div className="import-questions__values">
              {values.map((value) => (
                <label key={value}>
                  <input type="checkbox" disabled={nothing} checked={!nothing && reading.subscribed.includes(value)} onChange={(event) => tick(value, event.target.checked)} />
                  {value || say(words.empty, language)}
                </label>
              ))}
              {others && (
                <label>
                  <input type="checkbox" disabled={nothing} checked={!nothing && reading.others} onChange={(event) => set({ ...reading, others: event.target.checked })} />
                  {say(words.others, language)}
                </label>
              )}
            </div>
            <label>
              <input type="checkbox" disabled={nothing} checked={Boolean(known) && !nothing && !reading.subscribed.length && !reading.others} onChange={(event) => setOrForget(noneOf(question), event.target.checked)} />
              {say(words.none, language)}
            </label>
            <label>
              <input type="checkbox" checked={nothing} onChange={(event) => setOrForget('nothing', event.target.checked)} />
              {say(words.nothing, language)}
            </label>
          </fieldset>
        )
      })}
    </div>
  )
}
