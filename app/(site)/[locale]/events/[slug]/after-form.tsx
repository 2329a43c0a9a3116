import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { LookIntoMail, type Outcome } from '#features/events/look-into-mail.tsx'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { addressesOf, resolveAddress } from '#lib/addresses.ts'
import { roomLanguages } from '#lib/language-links.ts'
import { paths } from '#lib/paths.ts'
import { decodeSlug, settle } from '#lib/settle.ts'

export type Props = { params: Promise<{ slug: string }> }

/** Both pages the form leads to say nothing of the person: they are drawn once for everybody. */
export async function afterFormMetadata(outcome: Outcome): Promise<Metadata> {
  const t = await getTranslations('registered')
  const { name } = await findSettings(await getLocale())
  return { title: `${t(`title.${outcome}`)} · ${name}`, robots: { index: false, follow: false } }
}

export async function AfterForm({ params, outcome }: Props & { outcome: Outcome }) {
  const locale = await getLocale()
  const { id } = settle(await resolveAddress('events', locale, decodeSlug((await params).slug)))
  const event = (await addressesOf('events', [id], locale)).get(id) ?? notFound()
  return (
    <SiteFrame languages={roomLanguages(paths.events)}>
      <LookIntoMail outcome={outcome} locale={locale} title={event.title} language={event.language} href={event.href} />
    </SiteFrame>
  )
}
