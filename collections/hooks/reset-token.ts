import { createHash } from 'node:crypto'
import type { CollectionBeforeOperationHook, FieldHook, TextField } from 'payload'

const prefix = 'sha256:'
const hash = (token: string) => prefix + createHash('sha256').update(token).digest('hex')

/** Payload writes the token as the letter carries it. What is kept opens nothing: neither a backup nor a look into the database does. */
const hashes: FieldHook = ({ value }: { value?: unknown }) =>
  typeof value === 'string' && value !== '' && !value.startsWith(prefix) ? hash(value) : value

/** Laid over Payload's own field, which keeps its access: nobody reads or writes it from outside. */
export const resetToken: TextField = { name: 'resetPasswordToken', type: 'text', hidden: true, hooks: { beforeChange: [hashes] } }

/** Payload looks the token up as it was sent; it holds on to `data`, so that is changed in place. */
export const looksUpHash: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'resetPassword') return args
  const { data } = args as { data: { token?: unknown } }
  data.token = hash(String(data.token))
  req.context['resetsPassword'] = true
  return args
}
