'use client'

import { Button, ConfirmationModal, useModal, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { letterProgress } from '#collections/words/letter-progress.ts'
import { office as shared } from '#collections/words/office.ts'
import { bounceKinds } from '#domain/newsletter/bounces/kinds.ts'
import { CountTable } from '#admin/count-table.tsx'
import { deliveriesOf } from './deliveries-of.ts'
import type { ShownDesk } from './desk-store.ts'
import type { Ask } from './use-ask.ts'

const words = letterProgress.returns

type Props = Pick<ShownDesk, 'returns' | 'progress'> & { id: string; office: boolean; ask: Ask; busy: string | undefined }

/** What mail servers gave back after they had taken it, and the way back for mailboxes said not to exist. */
export function ProgressReturns({ id, returns = {}, progress, office, ask, busy }: Props) {
  const { openModal } = useModal()
  const { i18n: { language } } = useTranslation()
  const found = bounceKinds.filter((kind) => returns[kind])
  const stopped = progress?.pausedFor === 'mailboxes'
  if (!found.length && !stopped) return null
  const again = say(words.again, language)
  return (
    <div className="letter-progress__returns">
      {found.length > 0 && <h4>{say(words.heading, language)}</h4>}
      {found.length > 0 && <CountTable counts={found.map((kind) => ({ name: kind, title: words[kind], count: returns[kind] ?? 0, href: office ? deliveriesOf(id, 'bounced', kind) : undefined }))} />}
      {office && (returns.hard || stopped) && (
        <>
          <Button id="letter-unbounce" buttonStyle="secondary" size="medium" margin={false} extraButtonProps={{ 'aria-disabled': Boolean(busy) }} onClick={() => (busy ? undefined : openModal('letter-unbounce'))}>{again}</Button>
          <ConfirmationModal
            modalSlug="letter-unbounce" heading={again} body={say(words.sure, language)}
            confirmLabel={again} cancelLabel={say(shared.back, language)} onConfirm={() => ask('unbounce')}
          />
        </>
      )}
    </div>
  )
}
