'use client'

import { useState } from 'react'
import { CheckboxField, ConfirmationModal, FieldContext, toast, useDocumentInfo, useField, useModal, useTranslation } from '@payloadcms/ui'
import type { CheckboxFieldClientComponent } from 'payload'
import { type Locale, localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { isProtecting, protectionsOf } from '#collections/publishing/protections.ts'
import { lowering, protecting as words } from '#collections/words/protection.ts'
import { acts } from '#collections/words/publishing-acts.ts'
import { publishing } from '#collections/words/publishing.ts'
import { isPublic, readFacts } from './facts.ts'
import { useLowering } from './use-lowering.ts'

type Kind = Parameters<typeof protectionsOf>[0]

/**
 * The box of a flag that protects a person. To raise it is a change like any other; to lower what is stored is an act of its
 * own, asked and done at the box, because no save does it.
 */
export const ProtectionField: CheckboxFieldClientComponent = (props) => {
  const { path } = props
  const { collectionSlug = '', id, hasSavePermission, isTrashed } = useDocumentInfo()
  const field = useField<boolean>({ path })
  const { i18n: { language } } = useTranslation()
  const { openModal } = useModal()
  const [shownIn, setShownIn] = useState<readonly Locale[]>([])
  const protects = Object.fromEntries(protectionsOf(collectionSlug as Kind))[path] === true
  const { lower, busy, stored } = useLowering(path, !protects)
  const said = lowering[path as keyof typeof lowering]
  const modal = `lower-${path}-${String(id)}`

  async function ask() {
    const facts = await readFacts(collectionSlug, String(id))
    if (!facts.ok) return void toast.error(facts.reason ?? say(acts.notSaved, language))
    setShownIn(locales.filter((locale) => isPublic(facts.data.languages[locale])))
    openModal(modal)
  }

  function change(value: unknown) {
    const isAct = id && !isProtecting(value, protects) && isProtecting(stored(), protects)
    if (isAct) void ask()
    else field.setValue(value)
  }

  const about = 'public' in said && shownIn.length ? say(said.public, language, { languages: shownIn.map((locale) => localeNames[locale]).join(', ') }) : say(words.draft, language)
  return (
    <>
      <FieldContext value={{ ...field, disabled: field.disabled || busy, setValue: change }}>
        <CheckboxField {...props} />
      </FieldContext>
      {id && hasSavePermission === false && !isTrashed && <p className="field-description protection-reason">{say(publishing.notForYou, language)}</p>}
      <ConfirmationModal
        modalSlug={modal} heading={say(said.ask, language)} confirmLabel={say(said.confirm, language)} onConfirm={() => lower(said.done)}
        body={<div className="publishing-facts"><p>{about}</p><p>{say(words.atOnce, language)}</p></div>}
      />
    </>
  )
}
