import { getLocale, getTranslations } from 'next-intl/server'
import type { ConfirmView } from '#domain/newsletter/confirm.ts'
import { paths } from '#lib/paths.ts'
import { retention } from '#lib/retention.ts'
import { ActionForm } from './action-form.tsx'
import { ManagePart } from './manage-part.tsx'
import { NeverBox } from './never-box.tsx'
import { PersonalFrame } from './personal-frame.tsx'

type Props = {
  view: ConfirmView
  token: string
  /** Their own page, in the answer to the button. */
  manage: string | undefined
}

/** What the first letter leads to: one button, or how things stand. */
export async function ConfirmPage({ view, token, manage }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('newsletterConfirm')
  const words = await getTranslations('newsletter')
  const address = paths.newsletterConfirm(locale, token)
  const text = view.is === 'open' || view.is === 'done'
    ? t.rich(`text.${view.is}`, { address: view.maskedEmail, language: words('in', { language: view.locale }), b: (part) => <b>{part}</b> })
    : t(`text.${view.is}`, { hours: retention.confirmHours })
  return (
    <PersonalFrame title={t(`title.${view.is}`)} more={view.is === 'open' && <NotMe address={address} />}>
      <p className="say-s">{text}</p>
      {view.is === 'open' && <ActionForm address={address} action="confirm" label={t('button')} />}
      {view.is === 'open' && <p className="hint">{t('hint', { days: retention.pendingDays })}</p>}
      {view.is === 'done' && (manage ? <p><a className="go" href={paths.newsletterManage(locale, manage)}>{t('settings')}</a></p> : <p className="hint">{t('inLetters')}</p>)}
    </PersonalFrame>
  )
}

/** For whoever got a letter that somebody else asked for. */
async function NotMe({ address }: { address: string }) {
  const t = await getTranslations('newsletterConfirm')
  return (
    <ManagePart id="not-me-h" title={t('notMe')}>
      <p>{t('notMeText')}</p>
      <ActionForm address={address} action="disown" label={t('forget')} line><NeverBox label={t('never')} /></ActionForm>
    </ManagePart>
  )
}
