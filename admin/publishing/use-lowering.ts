'use client'

import { toast, useDocumentEvents, useDocumentInfo, useForm, useLocale, useServerFunctions, useTranslation } from '@payloadcms/ui'
import { say, type Words } from '#lib/words.ts'
import { acts as words } from '#collections/words/publishing-acts.ts'
import { send } from '#admin/post.ts'
import { formName, keepStart, setSaving, startOf, useSaving } from './form-starts.ts'

/** Lowers one protection of the stored document, public and draft alike, whatever else waits in the form. */
export function useLowering(name: string, value: boolean) {
  const { collectionSlug = '', id, docPermissions, getDocPreferences } = useDocumentInfo()
  const { dispatchFields, getFields } = useForm()
  const { reportUpdate } = useDocumentEvents()
  const { getFormState } = useServerFunctions()
  const { code: locale } = useLocale()
  const { i18n: { language } } = useTranslation()
  const form = formName(collectionSlug, id, locale)

  async function act(done: Words) {
    const answer = await send('POST', `/api/${collectionSlug}/${String(id)}/protection`, { [name]: value })
    if (!answer.ok) return void toast.error(answer.reason ?? say(words.notSaved, language))
    keepStart(form, { ...startOf(form), [name]: value })
    dispatchFields({ type: 'UPDATE', path: name, value, initialValue: value })
    toast.success(say(done, language))
    reportUpdate({ id: String(id), entitySlug: collectionSlug, operation: 'update', updatedAt: new Date().toISOString() })
    // Which fields there are may hang on it, and of a form that is not being changed Payload does not ask.
    const { state } = await getFormState({
      id: String(id), collectionSlug, docPermissions, docPreferences: await getDocPreferences(), formState: { ...getFields(), [name]: { ...getFields()[name], value } },
      operation: 'update', renderAllFields: false, schemaPath: collectionSlug, skipValidation: true,
    })
    if (state) dispatchFields({ type: 'MERGE_SERVER_STATE', prevStateRef: { current: getFields() }, serverState: state })
  }

  async function lower(done: Words) {
    setSaving(form, true)
    await act(done).finally(() => setSaving(form, false))
  }

  return { lower, busy: useSaving(form), stored: () => startOf(form)[name] }
}
