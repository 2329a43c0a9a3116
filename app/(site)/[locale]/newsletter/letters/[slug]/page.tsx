import { getLocale } from 'next-intl/server'
import { LetterPage } from '#features/letters/letter-page.tsx'
import { findLetter } from '#features/letters/queries.ts'
import { findSettings } from '#features/site/queries.ts'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { locales } from '#lib/locales.ts'
import { card, pageMetadata } from '#lib/page-metadata.ts'
import { paths } from '#lib/paths.ts'
import { languagesOf } from '#lib/published.ts'
import { decodeSlug, settle } from '#lib/settle.ts'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }> }

async function load({ params }: Props) {
  const locale = await getLocale()
  const letter = settle(await findLetter(locale, decodeSlug((await params).slug)))
  const { slugs } = letter.publication
  const languages = locales.map((language) => ({ locale: language, href: paths.letter(language, slugs[language] ?? letter.slug), published: Boolean(slugs[language]) }))
  return { locale, letter, languages, fallback: letter.language !== locale }
}

export async function generateMetadata(props: Props) {
  const { locale, letter, languages, fallback } = await load(props)
  const { name } = await findSettings(locale)
  const first = languagesOf(letter.publication)[0]
  return pageMetadata({
    locale, siteName: name, title: letter.subject, description: letter.preheader, index: !fallback,
    canonical: paths.letter(letter.language, letter.publication.slugs[letter.language] ?? ''), image: card(locale, 'site', 'home'),
    ...(!fallback && { languages, xDefault: first && paths.letter(first, letter.publication.slugs[first] ?? '') }),
  })
}

export default async function ArchivedLetterPage(props: Props) {
  const { locale, letter, languages } = await load(props)
  return (
    <SiteFrame languages={languages} current={paths.letter(locale, letter.slug)}>
      <LetterPage letter={letter} />
    </SiteFrame>
  )
}
