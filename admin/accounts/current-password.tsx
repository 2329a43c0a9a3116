'use client'

import { PasswordField, useDocumentInfo, useFormFields } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'

/** The server judges it, and says so at the field. */
const anything = () => true as const

/** Asked for as soon as something is changed that a found session must not change by itself; at a new account always. */
export const CurrentPassword: TextFieldClientComponent = ({ field, path }) => {
  const { id } = useDocumentInfo()
  const asked = useFormFields(([fields]) =>
    !id || fields['password'] !== undefined || ['email', 'role'].some((name) => fields[name] && fields[name].value !== fields[name].initialValue))
  return asked ? <PasswordField autoComplete="current-password" field={{ name: field.name, label: field.label, required: true }} path={path} validate={anything} /> : null
}
