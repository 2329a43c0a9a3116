import type { CollectionConfig } from 'payload'
import { accounts, adminField } from './access.ts'
import { guardsAccounts, noFirstRegister } from './hooks/accounts.ts'

export const Users: CollectionConfig = {
  slug: 'users',
  access: accounts,
  hooks: guardsAccounts,
  endpoints: [noFirstRegister],
  auth: { useSessions: true, maxLoginAttempts: 5, lockTime: 600_000, tokenExpiration: 7200 },
  admin: { useAsTitle: 'name' },
  fields: [
    { name: 'name', type: 'text', required: true },
    { name: 'role', type: 'select', required: true, defaultValue: 'editor', options: ['admin', 'editor'], access: adminField, saveToJWT: true },
  ],
}
