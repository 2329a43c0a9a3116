'use client'

import { ConfirmationModal, PopupList, toast, useDocumentEvents, useDocumentInfo, useLocale, useModal, useTranslation } from '@payloadcms/ui'
import { isLocale, type Locale, localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { acts as words } from '#collections/words/publishing-acts.ts'
import { send } from '#admin/post.ts'
import { type Facts, isPublic, useFacts } from './facts.ts'
import { WithdrawalFacts } from './withdrawal-facts.tsx'

type ActProps = { name: string; label: string; facts: Facts; languages: readonly Locale[]; all?: boolean }

/** One act of the menu, named by what it takes off the site, and asked in full before it is done. */
function Withdrawal({ name, label, facts, languages, all = false }: ActProps) {
  const { collectionSlug = '', id, incrementVersionCount, setHasPublishedDoc } = useDocumentInfo()
  const { reportUpdate } = useDocumentEvents()
  const { openModal } = useModal()
  const { i18n: { language } } = useTranslation()
  const slug = `${name}-${String(id)}`

  async function withdraw() {
    const answer = await send('POST', `/api/${collectionSlug}/${String(id)}/withdraw`, { languages: all ? 'all' : languages })
    if (!answer.ok) return void toast.error(answer.reason ?? say(words.notSaved, language))
    toast.success(say(words.withdrawn, language, { languages: languages.map((locale) => localeNames[locale]).join(', ') }))
    incrementVersionCount()
    setHasPublishedDoc(locales.some((locale) => isPublic(facts.languages[locale]) && !languages.includes(locale)))
    reportUpdate({ id: String(id), entitySlug: collectionSlug, operation: 'update', updatedAt: new Date().toISOString() })
  }

  return (
    <>
      <PopupList.Button id={`action-${name}`} onClick={() => openModal(slug)}>{label}</PopupList.Button>
      <ConfirmationModal
        modalSlug={slug} heading={say(words.withdrawAsk, language)} body={<WithdrawalFacts facts={facts} languages={languages} />}
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
  const published = locales.filter((locale) => isPublic(facts.languages[locale]))
  return (
    <>
      {published.includes(code) && (
        <Withdrawal name="withdraw" label={say(words.withdrawOne, language, { language: localeNames[code] })} facts={facts} languages={[code]} />
      )}
      {published.some((locale) => locale !== code) && (
        <Withdrawal name="withdraw-all" label={say(words.withdrawAll, language)} facts={facts} languages={published} all />
      )}
    </>
  )
}
