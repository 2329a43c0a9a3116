import config from '@payload-config'
import { getPayload } from 'payload'
import { env } from '#lib/env.ts'
import { done } from './last-word.ts'
import { stopWith } from './refusal.ts'

/** The first administrator, made before the port opens: nobody can be faster than the owner. */
async function makeFirstAccount() {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = env()
  const cms = await getPayload({ config })
  const { totalDocs } = await cms.count({ collection: 'users', overrideAccess: true })
  if (totalDocs === 0 && email && password) {
    await cms.create({ collection: 'users', data: { name: 'Administrator', email, password, role: 'admin' }, overrideAccess: true })
  }
  await cms.destroy()
}

process.once('disconnect', () => process.exit(1))
try {
  await makeFirstAccount()
  await done()
} catch (error) {
  stopWith(error)
}
