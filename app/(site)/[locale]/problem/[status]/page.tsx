import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { SiteFrame } from '#features/site/site-frame.tsx'
import { roomLanguages } from '#lib/language-links.ts'
import { paths } from '#lib/paths.ts'
import { Wing } from '#ui/wing.tsx'

export const dynamic = 'force-dynamic'

const problems = { 404: 'notFound', 410: 'gone', 429: 'tooMany', 500: 'error', 503: 'busy' } as const
type Status = keyof typeof problems
type Props = { params: Promise<{ status: string }> }

const isProblem = (status: number): status is Status => status in problems

async function load({ params }: Props) {
  const [word, readers] = (await params).status.split('-')
  const status = Number(word)
  return isProblem(status) ? { status, readers: readers === 'newsletter', t: await getTranslations(problems[status]) } : notFound()
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { t } = await load(props)
  return { title: t('title'), robots: { index: false } }
}

/** Drawn for the front door, which answers with it and with the real status. */
export default async function ProblemPage(props: Props) {
  const { status, readers, t } = await load(props)
  const locale = await getLocale()
  const link = await getTranslations()
  // When the site itself is in trouble the page must not need the database.
  return (
    <SiteFrame languages={roomLanguages(paths.home)} withoutDatabase={status >= 500}>
      <div className="lost in" data-status={status}>
        <div className="plain">
          <h1 className="h-big">{t('title')}</h1>
          <p>{t('text')}</p>
          {readers && <p>{link('busy.newsletter')}</p>}
          <ul>
            <li><a className="go" href={paths.home(locale)}>{link('notFound.home')}</a></li>
            <li><a className="go" href={paths.stories(locale)}>{link('story.all')}</a></li>
          </ul>
        </div>
        <Wing shape="lost" />
      </div>
    </SiteFrame>
  )
}
