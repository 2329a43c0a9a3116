import { getLocale, getTranslations } from 'next-intl/server'
import type { SubscriptionView } from '#domain/newsletter/manage.ts'
import { localeNames, locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { retention } from '#lib/retention.ts'
import { FormChoice } from '#ui/form-choice.tsx'
import { Notice } from '#ui/notice.tsx'
import { ActionForm } from './action-form.tsx'
import { ManagePart } from './manage-part.tsx'
import { NeverBox } from './never-box.tsx'
import { PersonalFrame } from './personal-frame.tsx'
import { topicField } from './sign-up.ts'
import { TopicBoxes } from './topic-boxes.tsx'

type Props = { view: SubscriptionView; token: string; topics: readonly { id: string; title: string }[]; saved?: boolean }

/** A reader's own page: what comes, in which language, and the way out. */
export async function ManagePage({ view, token, topics, saved = false }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('newsletterManage')
  const words = await getTranslations('newsletter')
  const address = paths.newsletterManage(locale, token)
  const { status } = view
  const text = t.rich(`text.${status}`, { address: view.maskedEmail, days: retention.leftDays, b: (part) => <b>{part}</b> })
  const more = (
    <>
      {status === 'confirmed' && (
        <ManagePart id="choice-h" title={t('choice')}>
          <ActionForm address={address} action="save" label={t('save')}>
            <FormChoice name="locale" legend={words('locale')} chosen={view.locale} options={locales.map((value) => ({ value, label: localeNames[value], lang: value }))} />
            <TopicBoxes topics={topics} isChosen={(field) => view.topics.some((id) => topicField(id) === field)} />
          </ActionForm>
        </ManagePart>
      )}
      {(status === 'confirmed' || status === 'bounced') && (
        <ManagePart id="leave-h" title={t('leaveTitle')}>
          <p>{t('leaveText')}</p>
          <ActionForm address={address} action="leave" label={t('leave')} line />
        </ManagePart>
      )}
      <ManagePart id="erase-h" title={t('eraseTitle')}>
        <p>{t('eraseText')}</p>
        <ActionForm address={address} action="erase" label={t('erase')} line><NeverBox label={t('never')} /></ActionForm>
      </ManagePart>
    </>
  )
  return (
    <PersonalFrame title={t(`title.${status}`)} more={more}>
      <p className="say-s">{text}</p>
      {saved && <Notice id="saved-h" sign="✓" title={t('saved')} heading={2} alert>{null}</Notice>}
      {view.canResume && <ActionForm address={address} action="resume" label={t('resume')} />}
      {view.canResume && <p className="hint">{t('resumeHint', { minutes: retention.undoMinutes })}</p>}
      {(status === 'bounced' || (status === 'unsubscribed' && !view.canResume)) && <p><a className="go" href={paths.newsletter(locale)}>{t('again')}</a></p>}
    </PersonalFrame>
  )
}
