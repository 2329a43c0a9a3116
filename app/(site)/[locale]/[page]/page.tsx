import { getLocale, getTranslations } from 'next-intl/server'
import { findPage } from '#features/pages/queries.ts'
import { PlainPage } from '#features/pages/plain-page.tsx'
import { FallbackNotice } from '#features/site/fallback-notice.tsx'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { documentLanguages } from '#lib/language-links.ts'
import { card, pageMetadata, shareImage } from '#lib/page-metadata.ts'
import { paths } from '#lib/paths.ts'
import { addressFor, canonicalPath, defaultPath } from '#lib/published.ts'
import { decodeSlug, settle } from '#lib/settle.ts'
import { breadcrumbs } from '#lib/structured-data.ts'
import { Crumbs } from '#ui/crumbs.tsx'
import { JsonLd } from '#ui/json-ld.tsx'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ page: string }> }

async function load({ params }: Props) {
  const locale = await getLocale()
  const page = settle(await findPage(locale, decodeSlug((await params).page)))
  return { locale, page, fallback: page.language !== locale }
}

export async function generateMetadata(props: Props) {
  const { locale, page, fallback } = await load(props)
  const { name } = await findSettings(locale)
  return pageMetadata({
    locale, siteName: name, index: !fallback,
    canonical: canonicalPath('pages', page.language, page.publication),
    image: shareImage(page.seo.picture) ?? card(page.language, 'pages', page.publication.slugs[page.language] ?? ''),
    title: page.seo.title || page.title,
    description: page.seo.description || page.summary,
    ...(!fallback && { languages: documentLanguages('pages', page.publication), xDefault: defaultPath('pages', page.publication) }),
  })
}

export default async function StaffPage(props: Props) {
  const { locale, page, fallback } = await load(props)
  const t = await getTranslations('nav')
  const own = addressFor('pages', locale, page.publication) ?? ''
  const way = [
    { title: t('home'), href: paths.home(locale) },
    { title: page.title, href: own, language: fallback ? page.language : undefined },
  ]
  return (
    <SiteFrame languages={documentLanguages('pages', page.publication)} current={own}>
      <Crumbs steps={way} label={t('breadcrumbs')} />
      {fallback && <FallbackNotice kind="pages" shown={page.language} publication={page.publication} />}
      <PlainPage page={page} />
      <JsonLd data={breadcrumbs(way)} />
    </SiteFrame>
  )
}
