'use client'

import { Button, ConfirmationModal, toast, useLocale, useModal, useTranslation } from '@payloadcms/ui'
import { usePathname, useRouter } from 'next/navigation.js'
import { isLocale, localeNames, locales } from '#lib/locales.ts'
import { say } from '#lib/words.ts'
import { acts as words } from '#collections/words/publishing-acts.ts'
import { send } from '#admin/post.ts'

const place = /\/collections\/([a-z-]+)\/([0-9a-f]{24})\/versions\/([0-9a-f]{24})/

/** Over a version, instead of Payload's "restore", which knows no language. */
export function RestoreLanguage() {
  const [, kind, id, version] = place.exec(usePathname()) ?? []
  const { code } = useLocale()
  const { openModal } = useModal()
  const { i18n: { language } } = useTranslation()
  const router = useRouter()
  if (!kind || !isLocale(code)) return null

  const acts = [
    { name: 'restore-language', wanted: code, label: say(words.restore, language, { language: localeNames[code] }), languages: [code] },
    { name: 'restore-all', wanted: 'all', label: say(words.restoreAll, language), languages: locales },
  ] as const
  async function restore(wanted: string) {
    const answer = await send<{ message: string }>('POST', `/api/${String(kind)}/${String(id)}/restore`, { version, language: wanted })
    if (!answer.ok) return void toast.error(answer.reason ?? say(words.notSaved, language))
    toast.success(answer.data.message)
    router.push(`/admin/collections/${String(kind)}/${String(id)}?locale=${code}`)
  }
  return (
    <div className="restore-language">
      {acts.map(({ name, wanted, label, languages }) => (
        <div key={name}>
          <Button id={`action-${name}`} buttonStyle="secondary" size="small" margin={false} onClick={() => openModal(name)}>{label}</Button>
          <ConfirmationModal
            modalSlug={name} heading={say(words.restoreAsk, language)} confirmLabel={say(words.restoreConfirm, language)} onConfirm={() => restore(wanted)}
            body={<p>{say(words.restoreAbout, language, { languages: languages.map((locale) => localeNames[locale]).join(', ') })}</p>}
          />
        </div>
      ))}
    </div>
  )
}
