import { getLocale, getTranslations } from 'next-intl/server'
import { translator } from '#domain/words.ts'
import type { Card, Part } from '#domain/newsletter/parts.ts'
import { localeNames, type Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { languagesOf } from '#lib/published.ts'
import { Notice } from '#ui/notice.tsx'
import { Prose } from '#ui/prose.tsx'
import { titleSize } from '#ui/title-size.ts'
import { LetterDate } from './letter-date.tsx'
import type { ArchivedText } from './letter.ts'

function CardPart({ card: { kind, href, title, summary, language, facts }, reader }: { card: Card; reader: Locale }) {
  const t = translator(reader, 'issue')
  const lang = language === reader ? undefined : language
  const label = t(kind === 'stories' ? 'story' : 'event')
  return (
    <section className="letter-card" lang={reader}>
      <p className="hint">{lang ? `${label}, ${t('inLanguage', { language })}` : label}</p>
      <h2><a href={href} lang={lang}>{title}</a></h2>
      {facts.length > 0 && <p>{facts.map((fact) => <b key={fact}>{fact}<br /></b>)}</p>}
      {summary && <p lang={lang}>{summary}</p>}
    </section>
  )
}

function LetterPart({ part, reader }: { part: Part; reader: Locale }) {
  if (part.kind === 'card') return <CardPart card={part.card} reader={reader} />
  if (part.kind === 'button') return <p><a className="btn" href={part.href}>{part.label}</a></p>
  return <Prose text={[part]} />
}

/** A letter of the newsletter as everybody may read it. */
export async function LetterPage({ letter: { language, subject, sentAt, parts, publication } }: { letter: ArchivedText }) {
  const reader = await getLocale()
  const [t, tl] = await Promise.all([getTranslations('issue'), getTranslations('lang')])
  const lang = language === reader ? undefined : language
  return (
    <article>
      {lang && (
        <div className="in tale-notes" data-fallback={language}>
          <div className="shaft"><div className="main flow">
            <Notice id="fallback-h" sign={tl('sign')} title={t('otherLanguage', { language })}>
              <p>{languagesOf(publication).map((other) => <span key={other}> <a lang={other} hrefLang={other} href={paths.letter(other, publication.slugs[other] ?? '')}>{localeNames[other]}</a></span>)}</p>
            </Notice>
          </div></div>
        </div>
      )}
      <header className="top in">
        <div className="shaft">
          <div className="main flow">
            <h1 lang={lang} className={titleSize(subject)}>{subject}</h1>
            <p className="hint"><LetterDate iso={sentAt} /></p>
          </div>
        </div>
      </header>
      <div className="in plain-body">
        <div className="shaft"><div className="prose main" lang={lang}>
          {parts.map((part, i) => <LetterPart key={i} part={part} reader={reader} />)}
          <p lang={reader}><a href={paths.letters(reader)}>{t('allLetters')}</a></p>
        </div></div>
      </div>
    </article>
  )
}
