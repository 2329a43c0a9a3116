import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { LastWord } from '#features/registrations/last-word.tsx'
import { PersonalPage } from '#features/registrations/personal-page.tsx'
import { findOwn, findSummary } from '#features/registrations/queries.ts'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { formState } from '#lib/form-state.ts'
import { roomLanguages } from '#lib/language-links.ts'
import { paths } from '#lib/paths.ts'
import { answersWith } from '#lib/reads.ts'
import { decodeSlug } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ token: string }> }

async function load({ params }: Props) {
  const token = decodeSlug((await params).token)
  const [locale, view, { note }] = await Promise.all([getLocale(), findOwn(token), formState()])
  return { locale, token, view, note, event: view && (await findSummary(view.eventId, locale)) }
}

/** The event stands in no title: it would be read in a list of open tabs. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, view, note } = await load(props)
  const t = await getTranslations('personal')
  const { name } = await findSettings(locale)
  const title = t(`title.${view?.state ?? (note === 'erased' ? 'erased' : 'unknown')}`)
  return { title: `${title} · ${name}`, robots: { index: false, follow: false } }
}

export default async function Registration(props: Props) {
  const { token, view, note, event } = await load(props)
  if (!view && note !== 'erased') answersWith(404)
  return (
    <SiteFrame languages={roomLanguages((locale) => paths.registration(locale, token))}>
      {view ? <PersonalPage view={view} event={event} note={note} /> : <LastWord erased={note === 'erased'} />}
    </SiteFrame>
  )
}
