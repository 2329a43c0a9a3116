import { getLocale } from 'next-intl/server'
import { readerMetadata, ReaderPage, type ReaderProps } from '#features/newsletter/reader-page.tsx'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { roomLanguages } from '#lib/language-links.ts'
import { paths } from '#lib/paths.ts'
import { decodeSlug } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

export const generateMetadata = async () => readerMetadata((await findSettings(await getLocale())).name)

export default async function NewsletterLeavePage({ params }: ReaderProps) {
  const { token } = await params
  return (
    <SiteFrame languages={roomLanguages((locale) => paths.newsletterLeave(locale, decodeSlug(token)))} withoutLetters>
      <ReaderPage token={token} purpose="leave" />
    </SiteFrame>
  )
}
