'use client'

import { type ReactNode, useState } from 'react'
import { Button, ConfirmationModal, toast, useModal, useTranslation } from '@payloadcms/ui'
import { say, type Words } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { type Posted, send } from './post.ts'

type Props = {
  name: string
  label: string
  /** Asked first, in a dialog. Without one the button acts at once. */
  ask?: { heading: Words; body: ReactNode; confirm: Words }
  path: string
  body?: object
  style?: 'primary' | 'secondary' | 'danger'
  disabled?: boolean
  done: (data: Record<string, unknown>) => void
  refused?: () => void
}

/** A button that does something for good, and asks before it does. A refusal is said in the words of the endpoint. */
export function AskButton({ name, label, ask, path, body = {}, style = 'secondary', disabled = false, done, refused }: Props) {
  const { openModal } = useModal()
  const { i18n: { language } } = useTranslation()
  const [busy, setBusy] = useState(false)

  async function act() {
    setBusy(true)
    const answer: Posted<Record<string, unknown>> = await send('POST', path, body)
    setBusy(false)
    if (answer.ok) return done(answer.data)
    toast.error(answer.reason ?? say(office.failed, language))
    refused?.()
  }

  return (
    <>
      <Button id={`office-${name}`} buttonStyle={style === 'primary' ? 'primary' : 'secondary'} className={style === 'danger' ? 'office-danger' : undefined} size="medium" margin={false} disabled={disabled || busy} onClick={() => (ask ? openModal(name) : void act())}>
        {label}
      </Button>
      {ask && (
        <ConfirmationModal
          modalSlug={name} heading={say(ask.heading, language)} body={ask.body} onConfirm={act}
          confirmLabel={say(ask.confirm, language)} cancelLabel={say(office.back, language)}
        />
      )}
    </>
  )
}
