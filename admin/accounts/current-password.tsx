'use client'

import { PasswordField, useDocumentInfo, useForm, useFormFields, useFormModified } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect } from 'react'

/** The server judges it, and says so at the field. */
const anything = () => true as const

/** Asked for as soon as something is changed that a found session must not change by itself; at a new account always. */
export const CurrentPassword: TextFieldClientComponent = ({ field, path }) => {
  const { id, data } = useDocumentInfo()
  const { dispatchFields } = useForm()
  const modified = useFormModified()
  const [email, role, password] = useFormFields(([fields]) => [fields['email']?.value, fields['role']?.value, fields['password']?.value])
  // Payload's form keeps what was typed here after it was saved, and would send it again with the next save.
  useEffect(() => {
    if (!id || modified) return
    for (const typed of ['password', 'confirm-password']) dispatchFields({ type: 'REMOVE', path: typed })
    dispatchFields({ type: 'UPDATE', path, value: '' })
  }, [id, modified, path, dispatchFields])
  const asked = !id || Boolean(password) || email !== data?.['email'] || role !== data?.['role']
  return asked ? <PasswordField autoComplete="current-password" field={{ name: field.name, label: field.label, required: true }} path={path} validate={anything} /> : null
}
