'use client'

import { useState } from 'react'
import { ConfirmationModal, FormSubmit, useConfig, useDocumentInfo, useForm, useLocale, useModal, useTranslation } from '@payloadcms/ui'
import { isLocale, localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { acts as words } from '#collections/words/publishing-acts.ts'
import { AfterTexts } from '#admin/editor/after-texts.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { type Facts, isPublic, readFacts, useFacts } from './facts.ts'
import { fieldLabel } from './field-label.ts'
import { PublishSeveral } from './publish-several.tsx'
import { useSave } from './use-save.ts'

const modal = 'publish-language'

/** Shared values that wait in this language's draft go live with it; where other languages show them, that is said first. */
function PublishSaved({ label }: { label: string }) {
  const { save, busy, modified, pending, settle, leave } = useSave()
  const { collectionSlug = '', id, uploadStatus } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const { code } = useLocale()
  const { openModal } = useModal()
  const [asked, setAsked] = useState<Facts>()
  const facts = useFacts()
  const own = isLocale(code) ? code : undefined
  const fields = getEntityConfig({ collectionSlug })?.fields ?? []
  const along = (asked?.waiting ?? []).filter(({ language }) => language === code)
  const others = locales.filter((locale) => locale !== code && asked && isPublic(asked.languages[locale]))

  async function publish() {
    const answer = await readFacts(collectionSlug, String(id))
    const now = answer.ok ? answer.data : undefined
    const tells = now?.waiting.some(({ language }) => language === code) && locales.some((locale) => locale !== code && isPublic(now.languages[locale]))
    if (!tells) return save({ kind: 'publish' })
    setAsked(now)
    openModal(modal)
  }

  const isDone = own && facts?.languages[own].state === 'public' && !facts.waiting.some(({ language }) => language === own)
  return (
    <>
      <FormSubmit
        buttonId="action-save" size="medium" type="button" disabled={busy || uploadStatus === 'uploading' || (!modified && Boolean(isDone))}
        onClick={() => void publish()}
      >
        {label}
      </FormSubmit>
      <ConfirmationModal
        modalSlug={modal} heading={say(words.publishAsk, i18n.language, { language: own ? localeNames[own] : code })} confirmLabel={say(words.publish, i18n.language)}
        onConfirm={() => save({ kind: 'publish' })}
        body={(
          <div className="publishing-facts">
            <p>{say(words.goesAlong, i18n.language, { languages: others.map((locale) => localeNames[locale]).join(', ') })}</p>
            <ul>{along.map(({ field }) => <li key={field}>{fieldLabel(fields, field, i18n) ?? field}</li>)}</ul>
          </div>
        )}
      />
      <ConflictDialog name="conflict-publish" pending={pending} settle={settle} leave={leave} />
    </>
  )
}

/** A document that is not saved yet: made and published in this language by Payload's own form. */
function PublishNew({ label }: { label: string }) {
  const { collectionSlug = '', uploadStatus } = useDocumentInfo()
  const { submit } = useForm()
  const { code } = useLocale()
  const action = `/api/${collectionSlug}?depth=0&locale=${code}&publishSpecificLocale=${code}`
  return (
    <FormSubmit
      buttonId="action-save" size="medium" type="button" disabled={uploadStatus === 'uploading'}
      onClick={() => void submit({ action, method: 'POST', overrides: { _status: 'published' } })}
    >
      {label}
    </FormSubmit>
  )
}

/** Publishes the language one is in, and no other. */
export function PublishLanguage() {
  const { id, hasPublishPermission } = useDocumentInfo()
  const { code } = useLocale()
  const { i18n: { language } } = useTranslation()
  if (!hasPublishPermission) return null
  const label = say(words.publishOne, language, { language: isLocale(code) ? localeNames[code] : code })
  return id ? <><PublishSeveral /><PublishSaved label={label} /></> : <AfterTexts><PublishNew label={label} /></AfterTexts>
}
