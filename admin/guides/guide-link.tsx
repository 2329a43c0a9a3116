'use client'

import { useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { guides as words } from '#collections/words/guides.ts'
import { guidePath } from './guide-path.ts'

/** In a tab of its own: what is typed in a form stays. */
export function GuideLink({ name }: { name: string }) {
  const { i18n: { language } } = useTranslation()
  return <a className="guide-link" href={guidePath(name)} target="_blank" rel="noreferrer">{say(words.one, language)}</a>
}
