'use client'

import { Button, ConfirmationModal, useModal, useTranslation } from '@payloadcms/ui'
import { grouped, say } from '#lib/words.ts'
import { letterProgress } from '#collections/words/letter-progress.ts'
import { office as shared } from '#collections/words/office.ts'
import { bounceKinds } from '#domain/newsletter/bounces/kinds.ts'
import type { ShownDesk } from './desk-store.ts'
import type { Ask } from './use-ask.ts'

const words = letterProgress.returns

/** What mail servers gave back after they had taken it; nothing while nothing came back. */
export function ProgressReturns({ returns = {}, office, ask, busy }: Pick<ShownDesk, 'returns'> & { office: boolean; ask: Ask; busy: string | undefined }) {
  const { openModal } = useModal()
  const { i18n: { language } } = useTranslation()
  const found = bounceKinds.filter((kind) => returns[kind])
  if (!found.length) return null
  const again = say(words.again, language)
  return (
    <div className="letter-progress__returns">
      <p>{say(words.heading, language)}: {found.map((kind) => `${say(words[kind], language)} — ${grouped(returns[kind] ?? 0, language)}`).join(' · ')}</p>
      {office && returns.hard && (
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
