import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import type { Locale } from '#lib/locales.ts'
import type { Outcome } from '#collections/endpoints/anonymity.ts'
import type { Review, Spelling } from '#collections/endpoints/anonymity-review.ts'
import { office } from '#collections/words/office.ts'
import { send } from '#admin/post.ts'

export type Decision = { is: 'open' } | { is: 'stays' } | { is: 'replaced'; with: string }
export const keyOf = ({ language, spelling }: Pick<Spelling, 'language' | 'spelling'>) => `${language ?? ''} ${spelling}`

/** What the editor sees and has decided; the words of the name live here and nowhere else. */
export function useAnonymity(path: string) {
  const { i18n: { language } } = useTranslation()
  const [shown, setShown] = useState<Review | Outcome>()
  const [words, setWords] = useState('')
  const [slugs, setSlugs] = useState<Partial<Record<Locale, string | null>>>({})
  const [decisions, setDecisions] = useState<Record<string, Decision>>({})
  const [busy, setBusy] = useState(true)
  const [problem, setProblem] = useState<string>()

  const ask = useCallback(async (method: 'GET' | 'POST', action: string, body?: object) => {
    setBusy(true)
    const answer = await send<Review | Outcome>(method, `${path}/${action}`, body)
    setBusy(false)
    setProblem(answer.ok ? undefined : answer.reason ?? say(office.failed, language))
    if (!answer.ok) return
    setShown(answer.data)
    setWords(answer.data.words.join('\n'))
    setSlugs((typed) => ({ ...answer.data.slugs, ...typed }))
  }, [path, language])

  useEffect(() => void ask('GET', 'anonymity'), [ask])

  const listed = () => words.split('\n').map((word) => word.trim()).filter(Boolean)
  const decided = () => (shown?.spellings ?? []).flatMap((one) => {
    const decision = decisions[keyOf(one)]
    return decision ? [{ language: one.language, spelling: one.spelling, decision }] : []
  })
  return {
    shown, words, setWords, slugs, setSlugs, decisions, setDecisions, busy, problem,
    again: () => ask('POST', 'anonymity', { words: listed() }),
    act: () => ask('POST', 'make-anonymous', {
      words: listed(),
      slugs,
      replacements: decided().flatMap(({ decision, ...one }) => (decision.is === 'replaced' ? [{ ...one, with: decision.with }] : [])),
      stays: decided().flatMap(({ decision, ...one }) => (decision.is === 'stays' ? [one] : [])),
    }),
  }
}
