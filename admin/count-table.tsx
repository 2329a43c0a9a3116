'use client'

import { useTranslation } from '@payloadcms/ui'
import { grouped, say, type Words } from '#lib/words.ts'
import './admin.css'

export type Count = { name: string; title: Words; count: number; href?: string | undefined }

/** What there is how many of; a number may lead to the list behind it. */
export function CountTable({ counts }: { counts: readonly Count[] }) {
  const { i18n: { language } } = useTranslation()
  return (
    <dl className="count-table">
      {counts.map(({ name, title, count, href }) => (
        <div key={name} data-outcome={name}>
          <dt>{say(title, language)}</dt>
          <dd>{href && count > 0 ? <a href={href}>{grouped(count, language)}</a> : grouped(count, language)}</dd>
        </div>
      ))}
    </dl>
  )
}
