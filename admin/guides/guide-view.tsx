import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { say } from '#lib/words.ts'
import { guides as words } from '#collections/words/guides.ts'
import { GuideList } from './guide-list.tsx'
import { guidePath } from './guide-path.ts'
import { GuideText } from './guide-text.tsx'
import { guideFor } from './guides.ts'
import './guides.css'

/** All guides, or the one that the address names, in the language of the panel. */
export function GuideView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { locale, permissions, req, visibleEntities } = initPageResult
  const { i18n, payload, user } = req
  // Payload leads strangers to its log-in; should it once let them by, there is nothing here for them.
  if (!user) notFound()
  const name = params?.['segments']?.[1]
  const guide = name ? guideFor(name, i18n.language) : undefined
  if (name && !guide) notFound()
  const all = say(words.all, i18n.language)
  const isForeign = guide && guide.language !== i18n.language
  return (
    <DefaultTemplate i18n={i18n} locale={locale} params={params} payload={payload} permissions={permissions} req={req} searchParams={searchParams} user={user} visibleEntities={visibleEntities}>
      <SetStepNav nav={guide ? [{ label: all, url: guidePath() }, { label: guide.title }] : [{ label: all }]} />
      <Gutter className="guide">
        <main>
          {isForeign && <p className="guide__note">{say(words.englishOnly, i18n.language)}</p>}
          {guide ? <article lang={guide.language}><GuideText text={guide.text} /></article> : <GuideList language={i18n.language} />}
        </main>
      </Gutter>
    </DefaultTemplate>
  )
}
