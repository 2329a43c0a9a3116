import type { ReactNode } from 'react'
import { getLocale, getTranslations } from 'next-intl/server'
import { Face } from '#ui/face.tsx'
import type { Speaker } from './speaker.ts'

type Props = { speaker: Speaker; disclaimer: string; children?: ReactNode }

/** A person: face or drawing, name, what they do and say of themselves; below it what they take part in. */
export async function SpeakerProfile({ speaker, disclaimer, children }: Props) {
  const locale = await getLocale()
  const t = await getTranslations()
  const { language, name, role, bio, picture, seed, spoken, links } = speaker
  const lang = language === locale ? undefined : language
  const languages = spoken.map((each) => t('event.language', { language: each })).join(', ')
  return (
    <article>
      <header className="top in">
        <div className="shaft">
          <figure className="side">
            <Face picture={picture} seed={seed} big />
            {picture
              ? (picture.caption || picture.credit) && <figcaption lang={lang}>{picture.caption} {picture.credit && <cite>{picture.credit}</cite>}</figcaption>
              : <figcaption>{t('speaker.notShown')}</figcaption>}
          </figure>
          <div className="main flow">
            <h1 lang={lang}>{name}{speaker.sample && <> <span className="tag" lang={locale}>{t('event.sample')}</span></>}</h1>
            {role && <p className="sum" lang={lang}>{role}</p>}
            {languages && <p className="meta"><span>{t.rich('speaker.spoken', { languages, b: (words) => <b>{words}</b> })}</span></p>}
          </div>
        </div>
      </header>
      <div className="in event-body">
        <div className="shaft">
          <div className="main flow">
            {bio && (
              <div className="prose" lang={lang}>
                {bio.split(/\n\s*\n/u).map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
              </div>
            )}
            {links.length > 0 && (
              <ul className="links" aria-label={t('speaker.links')}>
                {links.map(({ href, label }) => <li key={href}><a className="go" href={href} rel="me noreferrer" lang={lang}>{label}</a></li>)}
              </ul>
            )}
            {disclaimer && <p className="hint">{disclaimer}</p>}
          </div>
        </div>
        {children}
      </div>
    </article>
  )
}
