'use client'

import { PasswordField, useDocumentInfo, useForm, useFormFields, useFormModified, useFormProcessing, useFormSubmitted } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect } from 'react'
import { useRefusedSave } from '#admin/editor/refused-save.tsx'

/** The server judges it, and says so at the field. */
const anything = () => true as const

/** Asked for as soon as something is changed that a found session must not change by itself; at a new account always. */
export const CurrentPassword: TextFieldClientComponent = ({ field, path }) => {
  const { id, data } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const [modified, processing, submitted] = [useFormModified(), useFormProcessing(), useFormSubmitted()]
  // The account page has no place beside its buttons.
  useRefusedSave()
  const [email, role, password] = useFormFields(([fields]) => [fields['email']?.value, fields['role']?.value, fields['password']?.value])
  // Payload's form keeps what was typed here after it was saved, and would send it again with the next save; after a refused one it is still wanted.
  useEffect(() => {
    if (!id || modified || processing || submitted) return
    for (const typed of ['password', 'confirm-password']) dispatchFields({ type: 'REMOVE', path: typed })
    dispatchFields({ type: 'UPDATE', path, value: '' })
  }, [id, modified, processing, submitted, path, dispatchFields])
  const asked = !id || Boolean(password) || email !== data?.['email'] || role !== data?.['role']
  return asked ? <PasswordField autoComplete="current-password" field={{ name: field.name, label: field.label, required: true }} path={path} validate={anything} /> : null
}
