import { getLocale } from 'next-intl/server'
import { noBreak, title as drawTitle } from '#i18n/typography.ts'
import { Prose } from '#ui/prose.tsx'
import type { Page } from './page.ts'

/** A page written by staff: title, standfirst, text. */
export async function PlainPage({ page: { language, title, summary, body } }: { page: Page }) {
  const lang = language === (await getLocale()) ? undefined : language
  return (
    <article>
      <header className="top in">
        <h1 lang={lang}>{drawTitle(title, language)}</h1>
        {summary && <p className="sum" lang={lang}>{noBreak(summary, language)}</p>}
      </header>
      <div className="in plain-body">
        <div className="shaft"><div className="prose main" lang={lang}><Prose text={body} locale={language} /></div></div>
      </div>
    </article>
  )
}
