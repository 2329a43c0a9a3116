import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { accountRows } from '#domain/accounts/rows.ts'
import { env } from '#lib/env.ts'
import { networkHeader } from '#lib/form-outcome.ts'
import { brokenOffAnywhere } from '#tests/broken-off.ts'
import { cms, staff } from '#tests/factories.ts'
import { realTime } from '#tests/real-time.ts'
import { rest } from '#tests/rest.ts'

const owner = 'owner@example.org'

beforeAll(async () => {
  await cms()
  await staff('editor', owner)
})

const letters = async () => (await readdir(join(env().DATA_DIR, 'outbox')).catch(() => [])).length
const asks = (email: string, from = 'home') => rest('/users/forgot-password', { method: 'POST', json: { email }, headers: { [networkHeader]: from } })

test('known and unknown addresses get one answer, and the account one letter an hour, however often it is asked for', async () => {
  const known = await asks(owner)
  const unknown = await asks('nobody@example.org')
  expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  expect(known.status).toBe(200)
  await expect.poll(letters, { timeout: 10_000 }).toBe(1)
  const token = async () => (await accountRows(await cms()).findOne({ email: owner }, { projection: { resetPasswordToken: 1 } })) as { resetPasswordToken?: string } | null
  // What the letter carries is committed after it is written.
  await expect.poll(token, { timeout: 10_000 }).toHaveProperty('resetPasswordToken')
  const first = await token()
  for (let again = 0; again < 3; again += 1) expect((await asks(owner, 'stranger')).status).toBe(200)
  // A second account's letter has come by the time the first's would have.
  await staff('editor', 'second@example.org')
  await asks('second@example.org')
  await expect.poll(letters, { timeout: 10_000 }).toBe(2)
  expect(await token()).toEqual(first)
})

test('a network that asks and asks is told to wait, in the same words for every address', async () => {
  for (let at = 0; at < 10; at += 1) expect((await asks(`a${at}@example.org`, 'flood')).status).toBe(200)
  const [known, unknown] = [await asks(owner, 'flood'), await asks('b@example.org', 'flood')]
  expect(known.status).toBe(429)
  expect(known.text).toBe(unknown.text)
})

test.runIf(inject('failPoints'))('a letter that an election broke off anywhere is written all the same', async () => {
  let number = 0
  await brokenOffAnywhere({
    begin: async () => {
      const email = `elected${(number += 1)}@example.org`
      await staff('editor', email)
      return { email, before: await letters() }
    },
    work: async ({ email }) => {
      const { status } = await asks(email, email)
      if (status !== 200) throw new Error(`answered ${status}`)
      // What is written afterwards is broken off, too.
      await realTime(300, 'the letter is under way')
    },
    check: async ({ before }, at) => expect.poll(letters, { timeout: 20_000, message: `command ${at}` }).toBe(before + 1),
  })
})
