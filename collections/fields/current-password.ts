import type { TextField } from 'payload'
import { accounts as words } from '#collections/words/accounts.ts'
import { told } from './told.ts'

/** The password of whoever saves: read by hooks/own-password.ts, and stored nowhere. */
export const currentPassword: TextField = {
  name: 'currentPassword',
  type: 'text',
  virtual: true,
  ...told({ label: words.currentPassword.label }, {
    disableListColumn: true, disableListFilter: true, disableGroupBy: true,
    components: { Field: '/admin/accounts/current-password.tsx#CurrentPassword' },
  }),
}
