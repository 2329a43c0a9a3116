'use client'

import { useEffect, useState } from 'react'
import { toast, useAllFormFields, useDocumentEvents, useDocumentInfo, useForm, useFormModified, useLocale, useServerFunctions, useTranslation } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { say } from '#lib/words.ts'
import { acts as words } from '#collections/words/publishing-acts.ts'
import { textsHandedOver } from '#admin/editor/late-texts.ts'
import { formOf, liftMarks } from '#admin/editor/marks.ts'
import { changedPaths, changesOf, fieldsOutside, type Values, withAt } from './changes.ts'
import { formName, keepStart, setSaving, startOf, useSaving } from './form-starts.ts'
import { type Conflict, postSave } from './post-save.ts'

export type Act = { kind: 'draft' } | { kind: 'publish' }
export type Pending = { act: Act; conflicts: Conflict[] }

/** Saves what this form changed and nothing else. Whatever the answer, what was typed stays, typed meanwhile too. */
export function useSave() {
  const { collectionSlug = '', id, docPermissions, getDocPreferences, incrementVersionCount, setData, setHasPublishedDoc, setLastUpdateTime, setUnpublishedVersionCount } = useDocumentInfo()
  const { dispatchFields, getFields, setModified, setProcessing, setSubmitted } = useForm()
  const { reportUpdate } = useDocumentEvents()
  const { getFormState } = useServerFunctions()
  const { code: locale } = useLocale()
  const { i18n: { language }, t } = useTranslation()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const [pending, setPending] = useState<Pending>()
  const form = formName(collectionSlug, id, locale)
  const busy = useSaving(form)

  const valuesNow = () => reduceFieldsToValues(getFields(), true) as Values
  useEffect(() => {
    if (!modified && !busy) keepStart(form, reduceFieldsToValues(fields, true) as Values)
  }, [form, fields, modified, busy])

  async function showSaved(doc: Values & { id: string }, sent: Values, act: Act) {
    const updatedAt = String(doc['updatedAt'])
    setData(doc)
    setLastUpdateTime(Date.parse(updatedAt))
    incrementVersionCount()
    setUnpublishedVersionCount((count) => (act.kind === 'publish' ? 0 : count + 1))
    if (act.kind === 'publish') setHasPublishedDoc(true)
    const { state } = await getFormState({
      id: doc.id, collectionSlug, data: doc, docPermissions, docPreferences: await getDocPreferences(), formState: getFields(), operation: 'update',
      renderAllFields: false, schemaPath: collectionSlug, skipValidation: true,
    })
    await textsHandedOver()
    // Of what was typed meanwhile the words stay; all else shows what is stored, which the next save is measured by.
    const typed = changedPaths(valuesNow(), sent)
    if (state) dispatchFields({ type: 'MERGE_SERVER_STATE', acceptValues: true, prevStateRef: { current: getFields() }, serverState: fieldsOutside(state, typed) })
    keepStart(form, state ? { ...sent, ...(reduceFieldsToValues(state, true) as Values) } : sent)
    setModified(typed.length > 0)
    setSubmitted(false)
    reportUpdate({ id: doc.id, entitySlug: collectionSlug, operation: 'update', updatedAt })
  }

  async function save(act: Act, settled: { base?: Values; data?: Values } = {}) {
    setSaving(form, true)
    await send(act, settled).finally(() => setSaving(form, false))
  }

  async function send(act: Act, settled: { base?: Values; data?: Values }) {
    await textsHandedOver()
    const sent = valuesNow()
    const changes = changesOf(sent, startOf(form))
    const body = { data: settled.data ?? changes.data, base: settled.base ?? changes.base }
    const path = `/api/${collectionSlug}/${String(id)}`
    const answer = act.kind === 'draft'
      ? await postSave('PATCH', `${path}/languages/${locale}`, body, language)
      : await postSave('POST', `${path}/publish?locale=${locale}`, { ...body, languages: [locale] }, language)
    setPending(undefined)
    if (answer.outcome === 'saved' || answer.outcome === 'refused') liftMarks(formOf({ collectionSlug, id }), dispatchFields)
    if (answer.outcome === 'saved') {
      await showSaved(answer.doc, sent, act)
      toast.success(t('general:updatedSuccessfully'))
    } else if (answer.outcome === 'conflict') setPending({ act, conflicts: answer.conflicts })
    else if (answer.outcome === 'refused') {
      dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: answer.faults })
      setSubmitted(true)
      toast.error([answer.reason, ...answer.faults.map(({ message }) => message)].join(' '))
    } else toast.error(say(answer.outcome === 'away' ? words.notSaved : words.signedOut, language))
    setProcessing(false)
  }

  /** Once more, after a look at both values: mine on top of theirs, or all but what they changed. */
  function settle(mine: boolean) {
    if (!pending) return
    const { data, base } = changesOf(valuesNow(), startOf(form))
    const lay = (values: Values, value: (conflict: Conflict) => unknown) => pending.conflicts.reduce((all, one) => withAt(all, one.field, value(one)), values)
    void save(pending.act, mine ? { data, base: lay(base, ({ theirs }) => theirs ?? null) } : { data: lay(data, () => undefined), base: lay(base, () => undefined) })
  }

  return { save, busy, modified, pending, settle, leave: () => setPending(undefined) }
}
