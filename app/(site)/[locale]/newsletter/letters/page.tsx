import { getLocale, getTranslations } from 'next-intl/server'
import { LetterList } from '#features/letters/letter-list.tsx'
import { listLetters } from '#features/letters/queries.ts'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { roomLanguages } from '#lib/language-links.ts'
import { card, pageMetadata } from '#lib/page-metadata.ts'
import { paths } from '#lib/paths.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata() {
  const locale = await getLocale()
  const t = await getTranslations('issue')
  const { name } = await findSettings(locale)
  return pageMetadata({
    locale, siteName: name, title: t('archiveTitle'), description: t('archiveLead'), canonical: paths.letters(locale),
    languages: roomLanguages(paths.letters), xDefault: paths.letters('ru'), image: card(locale, 'site', 'home'),
  })
}

export default async function LettersPage() {
  const locale = await getLocale()
  return (
    <SiteFrame languages={roomLanguages(paths.letters)} current={paths.letters(locale)}>
      <LetterList letters={await listLetters(locale)} />
    </SiteFrame>
  )
}
