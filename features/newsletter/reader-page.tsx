import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { formState } from '#lib/form-state.ts'
import { answersWith } from '#lib/reads.ts'
import { decodeSlug } from '#lib/settle.ts'
import { LeavePage } from './leave-page.tsx'
import { ManagePage } from './manage-page.tsx'
import { NobodyPage } from './nobody-page.tsx'
import { findReader, findTopics } from './queries.ts'

export type ReaderProps = { params: Promise<{ token: string }> }

/** The title of a reader's page: nothing in it says whose it is. */
export async function readerMetadata(siteName: string): Promise<Metadata> {
  const t = await getTranslations('newsletterManage')
  return { title: `${t('title.confirmed')} · ${siteName}`, robots: { index: false, follow: false } }
}

/** A reader's own page, or the page of the way out; both say it when nobody is behind the link. */
export async function ReaderPage({ token: part, purpose, saved }: { token: string; purpose: 'manage' | 'leave'; saved?: boolean }) {
  const token = decodeSlug(part)
  const [view, { note }, locale] = await Promise.all([findReader(token, purpose), formState(), getLocale()])
  if (!view) {
    if (note !== 'erased') answersWith(404)
    return <NobodyPage erased={note === 'erased'} />
  }
  return purpose === 'leave' ? <LeavePage view={view} token={token} /> : <ManagePage view={view} token={token} topics={await findTopics(locale)} saved={saved ?? false} />
}
