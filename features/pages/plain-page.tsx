import { getLocale } from 'next-intl/server'
import { Prose } from '#ui/prose.tsx'
import { titleSize } from '#ui/title-size.ts'
import type { Page } from './page.ts'

/** A page written by staff: title, standfirst, text. */
export async function PlainPage({ page: { language, title, summary, body } }: { page: Page }) {
  const lang = language === (await getLocale()) ? undefined : language
  return (
    <article>
      <header className="top in">
        <div className="shaft">
          <div className="main flow">
            <h1 lang={lang} className={titleSize(title)}>{title}</h1>
            {summary && <p className="sum" lang={lang}>{summary}</p>}
          </div>
        </div>
      </header>
      <div className="in plain-body">
        <div className="shaft"><div className="prose main" lang={lang}><Prose text={body} /></div></div>
      </div>
    </article>
  )
}
