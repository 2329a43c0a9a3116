'use client'

import { useState } from 'react'
import { Button, ConfirmationModal, toast, useConfig, useDocumentEvents, useDocumentInfo, useFormModified, useModal, useTranslation } from '@payloadcms/ui'
import { type Locale, localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { acts as words } from '#collections/words/publishing-acts.ts'
import { send } from '#admin/post.ts'
import { type Facts, readFacts, useFacts } from './facts.ts'
import { fieldLabel } from './field-label.ts'
import { stateIn } from './state-words.ts'

const modal = 'publish-several'
const unpublished: readonly string[] = ['draft', 'changed']
const waitingIn = (facts: Facts) => locales.filter((locale) => unpublished.includes(stateIn(facts, locale).name))

type Choice = { facts: Facts; ticked: readonly Locale[]; tick: (locale: Locale, is: boolean) => void }

/** Each language that waits: a box, or what it still lacks; then what all languages share and goes live with those ticked. */
function Languages({ facts, ticked, tick }: Choice) {
  const { collectionSlug = '' } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const fields = getEntityConfig({ collectionSlug })?.fields ?? []
  const along = facts.waiting.filter(({ language }) => language && ticked.includes(language))
  return (
    <div className="publishing-facts">
      <p>{say(words.publishSeveralAbout, i18n.language)}</p>
      <ul>
        {waitingIn(facts).map((locale) => {
          const { title, missing } = facts.languages[locale]
          return (
            <li key={locale}>
              <label>
                <input type="checkbox" name={`publish-${locale}`} checked={ticked.includes(locale)} disabled={missing.length > 0} onChange={(event) => tick(locale, event.target.checked)} />
                {' '}<span lang={locale}>{localeNames[locale]}{title && `: ${title}`}</span>
              </label>
              {missing.length > 0 && <ul>{missing.map((fault) => <li key={fault}>{fault}</li>)}</ul>}
            </li>
          )
        })}
      </ul>
      {along.length > 0 && (
        <>
          <p>{say(words.goesAlong, i18n.language, { languages: locales.filter((locale) => ticked.includes(locale) || facts.languages[locale].address).map((locale) => localeNames[locale]).join(', ') })}</p>
          <ul>{along.map(({ field }) => <li key={field}>{fieldLabel(fields, field, i18n) ?? field}</li>)}</ul>
        </>
      )}
    </div>
  )
}

/** Where more than one language waits: exactly those that are ticked come out, in one act. */
export function PublishSeveral() {
  const { collectionSlug = '', id, incrementVersionCount, setHasPublishedDoc } = useDocumentInfo()
  const { reportUpdate } = useDocumentEvents()
  const { openModal } = useModal()
  const { i18n: { language } } = useTranslation()
  const modified = useFormModified()
  const known = useFacts()
  const [asked, setAsked] = useState<Facts>()
  const [ticked, setTicked] = useState<readonly Locale[]>([])
  if (!known?.mayWrite || waitingIn(known).length < 2) return null

  async function ask() {
    if (modified) return void toast.warning(say(words.saveFirst, language))
    const answer = await readFacts(collectionSlug, String(id))
    if (!answer.ok) return void toast.error(answer.reason ?? say(words.notSaved, language))
    setAsked(answer.data)
    setTicked([])
    openModal(modal)
  }

  async function publish() {
    if (!ticked.length) return void toast.warning(say(words.nothingTicked, language))
    const answer = await send('POST', `/api/${collectionSlug}/${String(id)}/publish`, { languages: ticked })
    if (!answer.ok) return void toast.error(answer.reason ?? say(words.notSaved, language))
    toast.success(say(words.published, language, { languages: ticked.map((locale) => localeNames[locale]).join(', ') }))
    incrementVersionCount()
    setHasPublishedDoc(true)
    reportUpdate({ id: String(id), entitySlug: collectionSlug, operation: 'update', updatedAt: new Date().toISOString() })
  }

  const tick = (locale: Locale, is: boolean) => setTicked(locales.filter((one) => (one === locale ? is : ticked.includes(one))))
  return (
    <>
      <Button id="action-publish-several" buttonStyle="secondary" size="medium" margin={false} onClick={() => void ask()}>{say(words.publishSeveral, language)}</Button>
      <ConfirmationModal
        modalSlug={modal} heading={say(words.publishSeveralAsk, language)} confirmLabel={say(words.publish, language)} onConfirm={publish}
        body={asked ? <Languages facts={asked} ticked={ticked} tick={tick} /> : null}
      />
    </>
  )
}
