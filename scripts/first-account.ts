import { ValidationError } from 'payload'
import { env } from '#lib/env.ts'
import { Refusal } from './refusal.ts'
import { shortProgram } from './short-program.ts'

/** The first administrator, made before the port opens: nobody can be faster than the owner. */
await shortProgram(async (cms) => {
  const { ADMIN_EMAIL: email, ADMIN_PASSWORD: password } = env()
  const { totalDocs } = await cms.count({ collection: 'users', overrideAccess: true })
  if (totalDocs === 0 && email && password) {
    await cms
      .create({ collection: 'users', data: { name: 'Administrator', email, password, role: 'admin' }, overrideAccess: true })
      .catch((error: unknown) => {
        if (!(error instanceof ValidationError)) throw error
        const setting = error.data.errors.some(({ path }) => path === 'password') ? 'ADMIN_PASSWORD is too easy to guess' : 'ADMIN_EMAIL'
        throw new Refusal(`The first account is refused: ${setting}; choose another.`)
      })
  }
})
