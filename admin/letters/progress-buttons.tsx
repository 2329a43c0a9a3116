'use client'

import { Button, ConfirmationModal, useModal, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { letterProgress as words } from '#collections/words/letter-progress.ts'
import { letterDesk } from '#collections/words/letter-desk.ts'
import { office } from '#collections/words/office.ts'
import type { ShownDesk } from './desk-store.ts'
import type { Ask } from './use-ask.ts'

type Press = { id: string; label: string; act: () => void; busy: boolean; style?: 'primary' | 'secondary'; danger?: boolean }

/** Stays focused while it works: a disabled button would lose the keyboard. */
function Press({ id, label, act, busy, style = 'secondary', danger = false }: Press) {
  return (
    <Button id={id} buttonStyle={style} className={danger ? 'office-danger' : undefined} size="medium" margin={false} extraButtonProps={{ 'aria-disabled': busy }} onClick={() => (busy ? undefined : act())}>
      {label}
    </Button>
  )
}

type Props = { id: string; desk: ShownDesk; ask: Ask; busy: string | undefined }

/** What the office can do about a letter that is on its way, or has been. */
export function ProgressButtons({ id, desk: { state, progress, canTakeBack }, ask, busy }: Props) {
  const { openModal } = useModal()
  const { i18n: { language } } = useTranslation()
  if (!progress) return null
  const { retryable, unknown, waiting, deferred } = progress
  const common = { busy: Boolean(busy) }
  const paused = state === 'paused'
  const moves = paused || state === 'sending' || state === 'preparing'
  const ended = state === 'done' || state === 'doneWithFailures'
  return (
    <div className="letter-progress__buttons">
      {moves && (
        // One button for both: whoever pressed it stands on it still.
        <Press
          {...common} id={paused ? 'letter-resume' : 'letter-pause'} style="primary" act={() => void ask(paused ? 'resume' : 'pause')}
          label={say(busy === 'pause' ? words.pausing : paused ? words.resume : words.pause, language)}
        />
      )}
      {(moves || ended) && retryable > 0 && <Press {...common} id="letter-retry" label={say(words.retry, language, { count: retryable })} act={() => void ask('retry')} />}
      {(moves || ended) && unknown > 0 && <Press {...common} id="letter-unknown" label={say(words.again.button, language, { count: unknown })} act={() => openModal('ask-letter-unknown')} />}
      {canTakeBack && <Press {...common} id="letter-take-back" label={say(letterDesk.send.takeBack, language)} act={() => void ask('take-back')} />}
      {progress.total > 0 && <Button id="letter-table" el="anchor" url={`/api/letters/${id}/deliveries.csv`} buttonStyle="secondary" size="medium" margin={false}>{say(words.table, language)}</Button>}
      {moves && <Press {...common} danger id="letter-cancel" label={say(words.cancel.button, language)} act={() => openModal('ask-letter-cancel')} />}
      <ConfirmationModal
        modalSlug="ask-letter-unknown" heading={say(words.again.heading, language)} body={say(words.again.body, language, { count: unknown })}
        confirmLabel={say(words.again.confirm, language)} cancelLabel={say(office.back, language)} onConfirm={() => ask('send-unknown')}
      />
      <ConfirmationModal
        modalSlug="ask-letter-cancel" heading={say(words.cancel.heading, language)} body={say(words.cancel.body, language, { count: waiting + deferred })}
        confirmLabel={say(words.cancel.confirm, language)} cancelLabel={say(office.back, language)} onConfirm={() => ask('cancel')}
      />
    </div>
  )
}
