import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PayloadRequest } from 'payload'
import { afterAll, expect, test } from 'vitest'
import { explainErrors } from '#collections/hooks/errors.ts'
import { isDiskFull, writeTogether } from '#lib/written-together.ts'

const folder = mkdtempSync(join(tmpdir(), 'qanat-full-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const answer = (error: unknown, language: string) =>
  explainErrors({ error, req: { i18n: { language } } as unknown as PayloadRequest } as unknown as Parameters<typeof explainErrors>[0])

test.skipIf(!existsSync('/dev/full'))('on a full disk no file of an upload is left behind, and the person is told why', async () => {
  symlinkSync('/dev/full', join(folder, 'second.webp'))
  const bytes = Buffer.from('picture')
  const refused: unknown = await writeTogether(folder, [['first.webp', bytes], ['second.webp', bytes], ['third.webp', bytes]]).catch((error: unknown) => error)
  expect(readdirSync(folder)).toEqual([])
  expect(isDiskFull(refused)).toBe(true)
  expect(await answer(refused, 'ru')).toMatchObject({ status: 507, response: { errors: [{ message: expect.stringContaining('нет места') }] } })
  expect(await answer(refused, 'kk')).toMatchObject({ response: { errors: [{ message: expect.stringContaining('орын қалмады') }] } })
})

test('with room there is each file is whole', async () => {
  await writeTogether(join(folder, 'new'), [['a.webp', Buffer.from('a')], ['b.webp', Buffer.from('b')]])
  expect(readFileSync(join(folder, 'new/b.webp'), 'utf8')).toBe('b')
})
