'use client'

import { useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import type { Review } from '#collections/endpoints/anonymity-review.ts'
import { anonymity as words } from '#collections/words/anonymity.ts'

const isSettings = (kind: string) => kind === 'site' || kind === 'navigation'

/** What the act does not reach: other documents, copies elsewhere, the database's journal. */
export function WhatStands({ elsewhere, oplog }: Pick<Review, 'elsewhere' | 'oplog'>) {
  const { i18n: { language } } = useTranslation()
  return (
    <section className="anonymity-part" aria-labelledby="anonymity-standing">
      <h3 id="anonymity-standing">{say(words.standing, language)}</h3>
      {elsewhere.length > 0 && <p>{say(words.standingHelp, language)}</p>}
      <ul>
        {elsewhere.map(({ kind, id, title, names, links }) => (
          <li key={`${kind}:${id}`}>
            <a href={isSettings(kind) ? `/admin/globals/${kind}` : `/admin/collections/${kind}/${id}`} target="_blank" rel="noreferrer">{title || id}</a>{' '}
            <small>{[names > 0 && say(words.names, language, { count: names }), links && say(words.links, language)].filter(Boolean).join(', ')}</small>
          </li>
        ))}
      </ul>
      <p>{say(words.beyond, language)}</p>
      <p>{oplog ? say(words.oplog, language, { count: oplog.hours }) : say(words.noOplog, language)}</p>
    </section>
  )
}
