'use client'

import { useState } from 'react'
import { ConfirmationModal, PopupList, toast, useDocumentEvents, useDocumentInfo, useLocale, useModal, useTranslation } from '@payloadcms/ui'
import { isLocale, type Locale, localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { acts as words } from '#collections/words/publishing-acts.ts'
import { send } from '#admin/post.ts'
import { type Facts, isPublic, readFacts, useFacts } from './facts.ts'
import { WithdrawalFacts } from './withdrawal-facts.tsx'

type ActProps = { name: string; label: string; known: Facts; wanted: readonly Locale[] }

const publicAmong = ({ languages }: Facts, wanted: readonly Locale[]) => wanted.filter((locale) => isPublic(languages[locale]))
const named = (languages: readonly Locale[]) => languages.map((locale) => localeNames[locale]).join(', ')

/**
 * One act of the menu, named by what it takes off the site, and asked in full before it is done. Others publish as well: the
 * question names what is public when it is asked, and exactly what it names goes.
 */
function Withdrawal({ name, label, known, wanted }: ActProps) {
  const { collectionSlug = '', id, incrementVersionCount, setHasPublishedDoc } = useDocumentInfo()
  const { reportUpdate } = useDocumentEvents()
  const { openModal } = useModal()
  const { i18n: { language } } = useTranslation()
  const [asked, setAsked] = useState(known)
  const slug = `${name}-${String(id)}`
  const going = publicAmong(asked, wanted)

  async function ask() {
    const now = await readFacts(collectionSlug, String(id))
    const facts = now.ok ? now.data : known
    setAsked(facts)
    // Somebody else took it off meanwhile: there is nothing to ask.
    if (publicAmong(facts, wanted).length) openModal(slug)
    else tell(publicAmong(known, wanted), [])
  }

  async function withdraw() {
    const answer = await send('POST', `/api/${collectionSlug}/${String(id)}/withdraw`, { languages: going })
    if (!answer.ok) return void toast.error(answer.reason ?? say(words.notSaved, language))
    const staying = publicAmong(asked, locales).filter((locale) => !going.includes(locale))
    tell(going, staying)
    // Published between the question and its answer: it was not in the question, so it stays, and that is said.
    const now = await readFacts(collectionSlug, String(id))
    const unforeseen = now.ok ? publicAmong(now.data, locales).filter((locale) => !staying.includes(locale)) : []
    if (!unforeseen.length) return
    setHasPublishedDoc(true)
    toast.warning(say(words.stillPublic, language, { languages: named(unforeseen) }))
  }

  function tell(withdrawn: readonly Locale[], staying: readonly Locale[]) {
    toast.success(say(words.withdrawn, language, { languages: named(withdrawn) }))
    incrementVersionCount()
    setHasPublishedDoc(staying.length > 0)
    reportUpdate({ id: String(id), entitySlug: collectionSlug, operation: 'update', updatedAt: new Date().toISOString() })
  }

  return (
    <>
      <PopupList.Button id={`action-${name}`} onClick={() => void ask()}>{label}</PopupList.Button>
      <ConfirmationModal
        modalSlug={slug} heading={say(words.withdrawAsk, language)} body={<WithdrawalFacts facts={asked} languages={going} />}
        confirmLabel={say(words.withdraw, language)} onConfirm={withdraw}
      />
    </>
  )
}

/** In the menu of a document, instead of Payload's "Unpublish", which withdraws every language. */
export function WithdrawMenu() {
  const facts = useFacts()
  const { code } = useLocale()
  const { isTrashed } = useDocumentInfo()
  const { i18n: { language } } = useTranslation()
  if (!facts?.mayWrite || isTrashed || !isLocale(code)) return null
  const published = publicAmong(facts, locales)
  return (
    <>
      {published.includes(code) && (
        <Withdrawal name="withdraw" label={say(words.withdrawOne, language, { language: localeNames[code] })} known={facts} wanted={[code]} />
      )}
      {published.some((locale) => locale !== code) && (
        <Withdrawal name="withdraw-all" label={say(words.withdrawAll, language)} known={facts} wanted={locales} />
      )}
    </>
  )
}
