import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { SentPage } from '#features/newsletter/sent-page.tsx'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { roomLanguages } from '#lib/language-links.ts'
import { paths } from '#lib/paths.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata(): Promise<Metadata> {
  const { name } = await findSettings(await getLocale())
  return { title: `${(await getTranslations('newsletter'))('sentTitle')} · ${name}`, robots: { index: false } }
}

export default async function NewsletterSentPage() {
  return <SiteFrame languages={roomLanguages(paths.newsletterSent)} withoutLetters><SentPage /></SiteFrame>
}
