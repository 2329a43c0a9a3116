'use client'

import { useAllFormFields, useDocumentInfo, useForm, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { formOf, keepMarks, liftMarks, marksIn, marksOf, standing } from './marks.ts'

/** A field that the server has marked does not keep a form from asking the server again. */
const serverJudges = () => true as const

/**
 * What Payload's form forgets after a save that the server refused: that it is unsaved (its button goes grey, and whoever
 * leaves is not warned), and which fields are at fault. A mark stays until what its field holds is changed, or a save is
 * answered otherwise; kept-marks.tsx keeps it in what the server says meanwhile.
 */
export function useRefusedSave() {
  const { dispatchFields, setModified } = useForm()
  const [fields] = useAllFormFields()
  const [modified, processing, submitted] = [useFormModified(), useFormProcessing(), useFormSubmitted()]
  const form = formOf(useDocumentInfo())
  const unsaved = useRef(false)
  const saving = useRef(false)

  useEffect(() => {
    if (processing) return
    if (modified || !submitted) unsaved.current = modified
    else if (unsaved.current) setModified(true)
  }, [modified, processing, submitted, setModified])

  useEffect(() => {
    const isAnswer = saving.current && !processing
    saving.current = processing
    if (processing) return
    if (!submitted) return liftMarks(form, dispatchFields)
    const shown = marksIn(fields)
    const known = marksOf(form)
    const still = standing(known, fields)
    const outdated = [...known].filter(([path, { message }]) => !still.has(path) && shown.get(path)?.message === message).map(([path]) => path)
    const fresh = new Map([...shown].filter(([path]) => !outdated.includes(path)))
    // The answer to a save says all that is at fault; one that did not come says nothing.
    const kept = isAnswer && fresh.size ? fresh : new Map([...still, ...fresh])
    keepMarks(form, kept)
    for (const path of outdated) dispatchFields({ type: 'UPDATE', path, valid: true, errorMessage: undefined })
    const lost = [...kept].filter(([path]) => fields[path]?.valid !== false).map(([path, { message }]) => ({ path, message }))
    if (lost.length) dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: lost })
    for (const path of kept.keys()) if (!fields[path]?.validate) dispatchFields({ type: 'UPDATE', path, validate: serverJudges })
  }, [fields, form, processing, submitted, dispatchFields])
}

/** For the place beside a form's buttons; shows nothing. */
export function RefusedSave() {
  useRefusedSave()
  return null
}
