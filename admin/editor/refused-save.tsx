'use client'

import { useAllFormFields, useForm, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useRef } from 'react'

type Refused = { fields: FormState; errors: { path: string; message: string }[] }

const errorsOf = (fields: FormState) =>
  Object.entries(fields).flatMap(([path, { errorMessage, valid }]) => (valid === false && errorMessage ? [{ path, message: errorMessage }] : []))
const sameValues = (before: FormState, now: FormState) => Object.keys(now).every((path) => Object.is(before[path]?.value, now[path]?.value))

/** How long an answer may be late (ms). */
const late = 2000

/**
 * What Payload's own form forgets after a save that the server refused: that it is unsaved (its button goes grey, and
 * whoever leaves is not warned), and, when an answer about something typed before comes late, which fields are at fault.
 * Marks are put back while the form still counts as unmodified: of a modified one Payload asks the server about each
 * change, these marks included, and its answer takes them off again.
 */
export function useRefusedSave() {
  const { dispatchFields, setModified } = useForm()
  const [fields] = useAllFormFields()
  const [modified, processing, submitted] = [useFormModified(), useFormProcessing(), useFormSubmitted()]
  const unsaved = useRef(false)
  const refused = useRef<Refused>(undefined)

  useEffect(() => {
    if (processing) return undefined
    if (modified || !submitted) unsaved.current = modified
    if (!submitted || modified || !unsaved.current) return undefined
    const timer = setTimeout(() => setModified(true), late)
    return () => clearTimeout(timer)
  }, [fields, modified, processing, submitted, setModified])

  useEffect(() => {
    const before = refused.current
    const errors = errorsOf(fields)
    const lost = submitted && !modified && before && sameValues(before.fields, fields) ? before.errors.filter(({ path }) => fields[path]?.valid) : []
    refused.current = submitted ? { fields, errors: [...errors, ...lost] } : undefined
    if (lost.length) dispatchFields({ type: 'ADD_SERVER_ERRORS', errors: lost })
  }, [fields, modified, submitted, dispatchFields])
}

/** For the place beside a form's buttons; shows nothing. */
export function RefusedSave() {
  useRefusedSave()
  return null
}
