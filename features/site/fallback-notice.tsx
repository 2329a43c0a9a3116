import { getTranslations } from 'next-intl/server'
import { localeNames, type Locale } from '#lib/locales.ts'
import { documentPath, type DocumentKind } from '#lib/paths.ts'
import { languagesOf, type Publication } from '#lib/published.ts'
import { Notice } from '#ui/notice.tsx'

type Props = { kind: DocumentKind; shown: Locale; publication: Publication }

/** Before a title in another language: that it is not ours, which one it is, and what else there is. */
export async function FallbackNotice({ kind, shown, publication }: Props) {
  const t = await getTranslations('lang')
  const others = languagesOf(publication).filter((other) => other !== shown)
  return (
    <div className="in tale-notes" data-fallback={shown}>
      <div className="shaft">
        <div className="main flow">
          <Notice id="fallback-h" sign={t('sign')} title={t('missing')}>
            <p>
              {t('shown', { shown })}{' '}
              {others.length > 0 && t('also')}
              {others.map((other) => (
                <span key={other}> <a lang={other} hrefLang={other} href={documentPath[kind](other, publication.slugs[other] ?? '')}>{localeNames[other]}</a></span>
              ))}
            </p>
          </Notice>
        </div>
      </div>
    </div>
  )
}
