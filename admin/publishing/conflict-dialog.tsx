'use client'

import { useEffect } from 'react'
import { Button, Modal, useModal, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { acts as words } from '#collections/words/publishing-acts.ts'
import { nodesOf } from '#lib/prose-contents.ts'
import type { Pending } from './use-save.ts'

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{24}$/.test(value)

function read(value: unknown, language: string): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && !value.length)) return say(words.empty, language)
  if (typeof value === 'string' && !isId(value)) return value
  if (typeof value === 'number') return String(value)
  if (typeof value === 'boolean') return value ? '✓' : '–'
  const text = [...nodesOf(value)].map((node) => node.text ?? '').filter(Boolean).join(' ')
  return text || say(words.unreadableValue, language)
}

type Props = { name: string; pending: Pending | undefined; settle: (mine: boolean) => void; leave: () => void }

/** Two changed the same: both values side by side, and nothing is decided by closing. */
export function ConflictDialog({ name, pending, settle, leave }: Props) {
  const { closeModal, openModal } = useModal()
  const { i18n: { language } } = useTranslation()
  const open = Boolean(pending)
  useEffect(() => (open ? openModal(name) : closeModal(name)), [open, name, openModal, closeModal])
  if (!open) return null
  return (
    <Modal slug={name} className="publishing-dialog" closeOnBlur={false}>
      <div className="publishing-dialog__inside">
        <h2>{say(words.conflict, language)}</h2>
        <p>{say(words.conflictAbout, language)}</p>
        {pending?.conflicts.map(({ field, label, yours, theirs }) => (
          <section key={field}>
            <h3>{label}</h3>
            <dl>
              <div><dt>{say(words.yours, language)}</dt><dd>{read(yours, language)}</dd></div>
              <div><dt>{say(words.theirs, language)}</dt><dd>{read(theirs, language)}</dd></div>
            </dl>
          </section>
        ))}
        <div className="publishing-dialog__buttons">
          <Button buttonStyle="secondary" margin={false} onClick={leave}>{say(office.back, language)}</Button>
          <Button id="conflict-theirs" buttonStyle="secondary" margin={false} onClick={() => settle(false)}>{say(words.keepTheirs, language)}</Button>
          <Button id="conflict-mine" margin={false} onClick={() => settle(true)}>{say(words.keepMine, language)}</Button>
        </div>
      </div>
    </Modal>
  )
}
