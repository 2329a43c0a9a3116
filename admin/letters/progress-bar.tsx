'use client'

import { useTranslation } from '@payloadcms/ui'
import type { Progress } from '#domain/newsletter/sending/progress.ts'
import { say } from '#lib/words.ts'
import { letterProgress as words } from '#collections/words/letter-progress.ts'

/** Ends of the road in their order; each has a pattern of its own, so that nobody needs the colours. */
const parts = ['sent', 'unknown', 'failed', 'skipped'] as const

/** How far a letter has come, as a stripe. */
export function ProgressBar({ progress, small = false }: { progress: Progress; small?: boolean }) {
  const { i18n: { language } } = useTranslation()
  const { total } = progress
  const ended = parts.reduce((sum, part) => sum + progress[part], 0)
  return (
    <div
      className={small ? 'letter-bar letter-bar--small' : 'letter-bar'} role="progressbar" aria-label={say(words.bar, language)}
      aria-valuemin={0} aria-valuemax={total} aria-valuenow={ended} aria-valuetext={say(words.of, language, { sent: progress.sent, total })}
    >
      {parts.filter((part) => progress[part] > 0).map((part) => <span key={part} className={`letter-bar__${part}`} style={{ inlineSize: `${(progress[part] / total) * 100}%` }} />)}
    </div>
  )
}
