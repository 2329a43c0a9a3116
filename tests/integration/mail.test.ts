import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { env } from '#lib/env.ts'
import { sender, toAddress } from '#lib/mail.ts'
import { cms, staff } from '#tests/factories.ts'

const outbox = () => join(env().DATA_DIR, 'outbox')
const letters = async () => Promise.all((await readdir(outbox())).sort().map((name) => readFile(join(outbox(), name), 'utf8')))

test('without a mail server a letter is a file in the outbox, and the log does not name its reader', async () => {
  const { email } = await staff('editor', 'aisulu@example.org')
  const payload = await cms()
  const logged = vi.spyOn(payload.logger, 'info').mockImplementation(() => undefined)
  await payload.forgotPassword({ collection: 'users', data: { email }, overrideAccess: true })
  const [letter] = await letters()
  expect(letter).toContain('To: aisulu@example.org')
  expect(JSON.stringify(logged.mock.calls)).toMatch(/"kind":"letter","file":"[^"]+\.eml"/)
  expect(JSON.stringify(logged.mock.calls)).not.toContain('aisulu')
  logged.mockRestore()
})

test('a letter goes to exactly one address', async () => {
  const payload = await cms()
  for (const to of ['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', ['a@example.org', 'b@example.org'], '']) {
    await expect(payload.sendEmail({ to, subject: 'Тест', text: 'Сәлем' })).rejects.toThrow('exactly one recipient')
  }
})

test('copies to others are never sent', async () => {
  const before = (await letters()).length
  await (await cms()).sendEmail({ to: 'a@example.org', bcc: 'b@example.org', cc: 'c@example.org', subject: 'Қанат', text: 'Сәлем' })
  const sent = await letters()
  expect(sent).toHaveLength(before + 1)
  expect(sent.join('')).not.toMatch(/[bc]@example\.org/)
})

test('a sender may have a name, and a name cannot begin a header', () => {
  expect(sender('Қанат <news@example.org>')).toEqual({ name: 'Қанат', address: 'news@example.org' })
  expect(sender('news@example.org')).toEqual({ name: '', address: 'news@example.org' })
  expect(toAddress({ name: 'A\r\nBcc: x', address: 'a@example.org' })).toEqual({ name: 'A Bcc: x', address: 'a@example.org' })
})
