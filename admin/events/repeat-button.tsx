'use client'

import { useId, useState } from 'react'
import { toast, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { AskButton } from '#admin/ask-button.tsx'

const { repeat: words } = office
const rules = ['weekly', 'everyTwoWeeks', 'monthly'] as const

/** More dates of the same event, each a draft of its own. */
export function RepeatButton({ id }: { id: string }) {
  const { i18n: { language } } = useTranslation()
  const [rule, setRule] = useState<(typeof rules)[number]>('weekly')
  const [count, setCount] = useState(4)
  const field = useId()
  const body = (
    <>
      <span className="office-panel__ask">{say(words.help, language)}</span>
      <label className="office-panel__choice" htmlFor={`${field}-rule`}>{say(words.rule, language)}{' '}
        <select id={`${field}-rule`} value={rule} onChange={(event) => setRule(event.target.value as typeof rule)}>
          {rules.map((one) => <option key={one} value={one}>{say(words[one], language)}</option>)}
        </select>
      </label>
      <label className="office-panel__choice" htmlFor={`${field}-count`}>{say(words.count, language)}{' '}
        <input id={`${field}-count`} type="number" min={1} max={52} value={count} onChange={(event) => setCount(Number(event.target.value))} />
      </label>
    </>
  )
  return (
    <AskButton
      name="repeat-event" label={say(words.button, language)} path={`/api/events/${id}/repeat`} body={{ rule, count }}
      ask={{ heading: words.heading, body, confirm: words.confirm }}
      done={() => toast.success(say(words.done, language, { count }))}
    />
  )
}
