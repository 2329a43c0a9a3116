import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { PlainPage } from '#features/pages/plain-page.tsx'
import { findPageDraft } from '#features/pages/queries.ts'
import { PreviewBanner } from '#features/site/preview-banner.tsx'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { roomLanguages } from '#lib/language-links.ts'
import { paths, previewPath } from '#lib/paths.ts'
import { ownAddresses } from '#lib/published.ts'
import { decodeSlug, settleDraft } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ page: string }> }

export default async function PagePreview({ params }: Props) {
  const locale = await getLocale()
  const slug = decodeSlug((await params).page)
  const page = settleDraft(await findPageDraft(await headers(), locale, slug), previewPath(paths.page(locale, slug)))
  const untitled = (await getTranslations('preview'))('untitled')
  return (
    <SiteFrame languages={roomLanguages((other) => previewPath(paths.page(other, page.id)))}>
      <PreviewBanner title={page.title} publicAddress={ownAddresses('pages', page.publication)[locale]} />
      <PlainPage page={{ ...page, title: page.title || untitled }} />
    </SiteFrame>
  )
}
