import { getLocale, getTranslations } from 'next-intl/server'
import { ArchiveLink } from '#features/letters/archive-link.tsx'
import { listLetters } from '#features/letters/queries.ts'
import { findSignUp } from '#features/newsletter/queries.ts'
import { SignUpPage } from '#features/newsletter/sign-up-page.tsx'
import { findPrivacyAddress, findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { formState } from '#lib/form-state.ts'
import { roomLanguages } from '#lib/language-links.ts'
import { card, pageMetadata } from '#lib/page-metadata.ts'
import { paths } from '#lib/paths.ts'

export const dynamic = 'force-dynamic'

export async function generateMetadata() {
  const locale = await getLocale()
  const t = await getTranslations('newsletter')
  const { name } = await findSettings(locale)
  return pageMetadata({
    locale, siteName: name, title: t('title'), description: t('lead'), canonical: paths.newsletter(locale),
    languages: roomLanguages(paths.newsletter), xDefault: paths.newsletter('ru'), image: card(locale, 'site', 'home'),
  })
}

export default async function NewsletterPage() {
  const locale = await getLocale()
  const [state, signUp, privacy, letters] = await Promise.all([formState(), findSignUp(locale), findPrivacyAddress(locale), listLetters(locale)])
  return (
    <SiteFrame languages={roomLanguages(paths.newsletter)} current={paths.newsletter(locale)} withoutLetters>
      <SignUpPage state={state} signUp={signUp} privacy={privacy} />
      <ArchiveLink letters={letters} />
    </SiteFrame>
  )
}
