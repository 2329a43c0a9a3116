import { getLocale, getTranslations } from 'next-intl/server'
import { localeNames } from '#lib/locales.ts'
import { Face } from '#ui/face.tsx'
import type { SpeakerCard } from './speaker.ts'

/** People side by side: face, name, what they do. `level` is that of their names. */
export async function SpeakerRows({ speakers, level = 2 }: { speakers: readonly SpeakerCard[]; level?: 2 | 3 }) {
  const locale = await getLocale()
  const t = await getTranslations('event')
  const Name = level === 2 ? 'h2' : 'h3'
  return (
    <ul className="people people--wide">
      {speakers.map(({ id, href, language, name, role, picture, seed, sample }) => {
        const lang = language === locale ? undefined : language
        return (
          <li key={id} className="person" lang={lang}>
            <Face picture={picture} seed={seed} />
            <div>
              <Name>
                <a href={href}>{name}</a>
                {lang && <> <span className="tag">{localeNames[lang]}</span></>}
                {sample && <> <span className="tag" lang={locale}>{t('sample')}</span></>}
              </Name>
              {role && <p className="kicker">{role}</p>}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
