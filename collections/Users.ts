import type { CollectionConfig } from 'payload'
import { env } from '#lib/env.ts'
import { accounts, adminField } from './access.ts'
import { currentPassword } from './fields/current-password.ts'
import { choices, told } from './fields/told.ts'
import { guardsAccounts, noFirstRegister, nothingToVerify } from './hooks/accounts.ts'
import { seenName } from './hooks/one-line.ts'
import { resetToken } from './hooks/reset-token.ts'
import { resetLetter } from './hooks/reset-letter.ts'
import { localeNames, locales } from '#lib/locales.ts'
import { groups } from './words/groups.ts'
import { users as words } from './words/users.ts'

export const Users: CollectionConfig = {
  slug: 'users',
  labels: words.labels,
  access: accounts,
  hooks: guardsAccounts,
  endpoints: [noFirstRegister, nothingToVerify, resetLetter],
  disableDuplicate: true,
  disableBulkEdit: true,
  // Strict: a link in a letter shows the log-in page once, and no other site can act with an editor's session.
  auth: {
    useSessions: true,
    // Payload's lock is one that anybody can turn; tries are counted in hooks/sign-in.ts.
    maxLoginAttempts: 0,
    // One letter an hour, whoever asks for it.
    forgotPassword: { minRequestInterval: 3_600_000 },
    tokenExpiration: 7200,
    // The session is the cookie, out of reach of scripts; no answer repeats it.
    removeTokenFromResponses: true,
    cookies: { sameSite: 'Strict', secure: env().SITE_URL.startsWith('https:') },
  },
  admin: { group: groups.staff, description: words.about, useAsTitle: 'name', defaultColumns: ['name', 'email', 'role', 'updatedAt'] },
  fields: [
    resetToken,
    currentPassword,
    { name: 'name', type: 'text', required: true, hooks: { beforeValidate: [seenName] }, ...told(words.name) },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'editor',
      saveToJWT: true,
      access: adminField,
      options: choices(['admin', 'editor', 'office'], words.role.options),
      ...told(words.role),
    },
    { name: 'language', type: 'select', options: choices(locales, localeNames), ...told(words.language) },
  ],
}
