import { getTranslations } from 'next-intl/server'
import type { Action } from '#domain/registrations/act.ts'
import type { RegistrationView } from '#domain/registrations/view.ts'
import { ActionButton } from './action-button.tsx'

type Button = { action: Action; label: 'confirm' | 'wait' | 'accept' | 'decline' | 'again' }

/** What the person may do next. */
function nextSteps({ state, coming, gate, full, unheld }: RegistrationView): Button[] {
  if (!coming) return []
  switch (state) {
    case 'held': return [{ action: 'confirm', label: 'confirm' }]
    case 'waitUnconfirmed': return [{ action: 'confirm', label: unheld ? 'confirm' : 'wait' }]
    case 'offered': return [{ action: 'accept', label: 'accept' }, { action: 'decline', label: 'decline' }]
    case 'expired': case 'cancelled': return gate.open ? [{ action: 'again', label: full ? 'wait' : 'again' }] : []
    case 'confirmed': case 'waitlisted': case 'attended': case 'noShow': case 'erased': return []
  }
}

/** The buttons of this moment: the first is what most people came for. */
export async function NextSteps({ view, address }: { view: RegistrationView; address: string }) {
  const t = await getTranslations('personal')
  const steps = nextSteps(view)
  if (steps.length === 0) return null
  return (
    <div className="buttons">
      {steps.map(({ action, label }, at) => <ActionButton key={action} address={address} action={action} label={t(`button.${label}`)} line={at > 0} />)}
    </div>
  )
}

/** What is done seldom, and cannot always be undone: first its consequences, then its button. */
export async function WayOut({ view: { state, coming, unheld }, address }: { view: RegistrationView; address: string }) {
  const t = await getTranslations('personal')
  const cancels = coming && !unheld && ['held', 'waitUnconfirmed', 'confirmed', 'waitlisted'].includes(state)
  const way = state === 'waitlisted' || state === 'waitUnconfirmed' ? 'leave' : 'cancel'
  const letters = coming && ['confirmed', 'waitlisted', 'offered'].includes(state)
  return (
    <div className="ways">
      {cancels && (
        <details>
          <summary>{t(`way.${way}`)}</summary>
          <p>{t(`wayText.${way}`)}</p>
          <ActionButton address={address} action="cancel" label={t(`button.${way}`)} line />
        </details>
      )}
      {letters && (
        <details>
          <summary>{t('way.resend')}</summary>
          <p>{t('wayText.resend')}</p>
          <ActionButton address={address} action="resend" label={t('button.resend')} line />
        </details>
      )}
      <details>
        <summary>{t('way.erase')}</summary>
        <p>{t('wayText.erase')}</p>
        <ActionButton address={address} action="erase" label={t('button.erase')} line />
      </details>
    </div>
  )
}
