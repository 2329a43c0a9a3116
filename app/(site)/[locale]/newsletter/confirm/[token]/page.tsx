import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ConfirmPage } from '#features/newsletter/confirm-page.tsx'
import { findConfirm, findSignUp } from '#features/newsletter/queries.ts'
import { SignUpPart } from '#features/newsletter/sign-up-part.tsx'
import { findPrivacyAddress, findSettings } from '#features/site/queries.ts'
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
  return { token, locale: await getLocale(), view: await findConfirm(token) }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, view } = await load(props)
  const t = await getTranslations('newsletterConfirm')
  const { name } = await findSettings(locale)
  return { title: `${t(`title.${view.is}`)} · ${name}`, robots: { index: false, follow: false } }
}

export default async function NewsletterConfirmPage(props: Props) {
  const { token, locale, view } = await load(props)
  if (view.is === 'unknown') answersWith(404)
  if (view.is === 'expired') answersWith(410)
  const anew = view.is === 'expired' || view.is === 'left'
  return (
    <SiteFrame languages={roomLanguages((language) => paths.newsletterConfirm(language, token))} withoutLetters>
      <ConfirmPage view={view} token={token} manage={(await formState()).values['manage']} />
      {anew && <SignUpPart locale={view.locale} signUp={await findSignUp(locale)} privacy={await findPrivacyAddress(locale)} />}
    </SiteFrame>
  )
}
