'use client'

import { useAuth, useTranslation } from '@payloadcms/ui'
import { localeNames, locales } from '#lib/locales.ts'
import { isOfficeAccount } from '#lib/roles.ts'
import { say } from '#lib/words.ts'
import { letterProgress as words } from '#collections/words/letter-progress.ts'
import type { ShownDesk } from './desk-store.ts'
import { ProgressBar } from './progress-bar.tsx'
import { ProgressButtons } from './progress-buttons.tsx'
import { ProgressCounts } from './progress-counts.tsx'
import { ProgressReturns } from './progress-returns.tsx'
import { timeLeft } from './progress-words.ts'
import { shownTime } from './shown-time.ts'
import type { Ask } from './use-ask.ts'
import './progress.css'

type Props = { id: string; desk: ShownDesk; ask: Ask; busy: string | undefined }

const headingOf = (state: ShownDesk['state']) => words.headings[state as keyof typeof words.headings]

/** Said to who cannot see the stripe: a new state, and each quarter. */
function Said({ desk: { state, progress } }: Pick<Props, 'desk'>) {
  const { i18n: { language } } = useTranslation()
  const quarter = progress?.total ? Math.floor((progress.sent / progress.total) * 4) * 25 : 0
  return (
    <p role="status" className="letter-progress__said">
      {say(headingOf(state), language)}. {state === 'sending' && quarter > 0 && say(words.said.quarter, language, { percent: quarter })}
    </p>
  )
}

/** Pace and time, or why there is none. */
function Pace({ desk: { state, progress, finishedWall } }: Pick<Props, 'desk'>) {
  const { i18n: { language } } = useTranslation()
  if (!progress) return null
  if (state === 'preparing') return <p>{say(words.list, language)}</p>
  if (progress.pausedFor && state === 'paused') return <p className="letter-progress__why">{say(words.why[progress.pausedFor], language)}</p>
  if (state === 'sending' && progress.capped) return <p className="letter-progress__why">{say(words.capped[progress.capped], language)}</p>
  if (state !== 'sending') return finishedWall ? <p>{say(words.finished, language, { time: shownTime(finishedWall) })}</p> : null
  const parts = [
    ...(progress.perMinute > 0 ? [say(words.pace, language, { count: progress.perMinute })] : []),
    ...(progress.secondsLeft === null ? [] : [timeLeft(progress.secondsLeft, language)]),
  ]
  return <p className="letter-progress__pace">{parts.join(' · ') || '\u00a0'}</p>
}

/** From the moment a letter is on its way: how far it is, what became of it, and what to do about it. */
export function LetterProgress({ id, desk, ask, busy }: Props) {
  const { user } = useAuth()
  const { i18n: { language } } = useTranslation()
  const { state, progress, pages = {} } = desk
  const heading = headingOf(state)
  if (!heading || !progress) return null
  const { sent, total } = progress
  const office = isOfficeAccount(user as { role?: string } | null)
  return (
    <section className={`letter-progress letter-progress--${state}`}>
      <h3 tabIndex={-1}>{say(heading, language)}</h3>
      <Said desk={desk} />
      {total > 0 && <p className="letter-progress__of">{say(words.of, language, { sent, total })}</p>}
      {total > 0 && <ProgressBar progress={progress} />}
      {total === 0 && state !== 'preparing' && state !== 'paused' && <p>{say(words.nobody, language)}</p>}
      <Pace desk={desk} />
      {total > 0 && <ProgressCounts id={id} progress={progress} opens={office} ended={!['preparing', 'sending', 'paused'].includes(state)} />}
      <ProgressReturns id={id} returns={desk.returns} progress={progress} office={office} ask={ask} busy={busy} />
      {office && <ProgressButtons id={id} desk={desk} ask={ask} busy={busy} />}
      {locales.some((locale) => pages[locale]) && (
        <p className="letter-progress__pages">
          {say(words.page, language)}:{' '}
          {locales.filter((locale) => pages[locale]).map((locale) => <a key={locale} lang={locale} href={pages[locale]} target="_blank" rel="noreferrer">{localeNames[locale]}</a>)}
        </p>
      )}
    </section>
  )
}
