'use client'

import { useRef } from 'react'
import { FormSubmit, SaveDraftButton, useDocumentInfo, useEditDepth, useHotkey, useTranslation } from '@payloadcms/ui'
import { AfterTexts } from '#admin/editor/after-texts.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { useSave } from './use-save.ts'

function SaveDraftOfLanguage() {
  const { save, busy, modified, pending, settle, leave } = useSave()
  const { uploadStatus } = useDocumentInfo()
  const { t } = useTranslation()
  const editDepth = useEditDepth()
  const button = useRef<HTMLButtonElement>(null)
  useHotkey({ cmdCtrlKey: true, editDepth, keyCodes: ['s'] }, (event) => {
    event.preventDefault()
    event.stopPropagation()
    button.current?.click()
  })
  return (
    <>
      <FormSubmit
        buttonId="action-save-draft" buttonStyle="secondary" className="save-draft" size="medium" type="button" ref={button}
        disabled={!modified || busy || uploadStatus === 'uploading'} onClick={() => void save({ kind: 'draft' })}
      >
        {t('version:saveDraft')}
      </FormSubmit>
      <ConflictDialog name="conflict-draft" pending={pending} settle={settle} leave={leave} />
    </>
  )
}

/** Saves what this form changed, in this language; a new document is made by Payload. */
export function SaveDraft() {
  const { id } = useDocumentInfo()
  return id ? <SaveDraftOfLanguage /> : <AfterTexts><SaveDraftButton /></AfterTexts>
}
