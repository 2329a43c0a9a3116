import { getLocale, getTranslations } from 'next-intl/server'
import type { SubscriptionView } from '#domain/newsletter/manage.ts'
import { paths } from '#lib/paths.ts'
import { retention } from '#lib/retention.ts'
import { ActionForm } from './action-form.tsx'
import { PersonalFrame } from './personal-frame.tsx'

type Props = { view: SubscriptionView; token: string }

/** Where the "unsubscribe" of a mail program leads when it only opens the link: one question, one button. */
export async function LeavePage({ view, token }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('newsletterManage')
  const address = paths.newsletterLeave(locale, token)
  const left = view.status === 'unsubscribed'
  const text = t.rich(left ? 'text.unsubscribed' : 'questionText', { address: view.maskedEmail, days: retention.leftDays, b: (part) => <b>{part}</b> })
  return (
    <PersonalFrame title={left ? t('title.unsubscribed') : t('question')}>
      <p className="say-s">{text}</p>
      {!left && <ActionForm address={address} action="leave" label={t('leave')} />}
      {view.canResume && <ActionForm address={address} action="resume" label={t('resume')} />}
      {view.canResume && <p className="hint">{t('resumeHint', { minutes: retention.undoMinutes })}</p>}
      {left && !view.canResume && <p><a className="go" href={paths.newsletter(locale)}>{t('again')}</a></p>}
    </PersonalFrame>
  )
}
