import { expect } from 'vitest'
import type { ShownDesk } from '#admin/letters/desk-store.ts'
import { type Locale, locales } from '#lib/locales.ts'
import type { App } from '#tests/app.ts'
import { richText } from '#tests/rich-text.ts'

/** Asks as the panel does, and reads what it answers. */
export async function askStaff<T>(app: App, method: string, path: string, body?: object): Promise<T> {
  const answer = await app.send(method, path, body)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

export const deskOf = (app: App, id: string) => askStaff<ShownDesk>(app, 'POST', '/api/letters/desk', { id })

export const subjects: Record<Locale, string> = { kk: 'Наурыз хаты', ru: 'Письмо марта', en: 'The letter of March' }

/** A letter in three languages, written, tried and checked as the panel does it; its id. A worker must be running. */
export async function writeLetter(app: App): Promise<string> {
  let id: string | undefined
  for (const locale of locales) {
    await askStaff(app, 'POST', `/api/globals/site?locale=${locale}`, { name: 'Qanat', address: 'Kenesary 8' })
    const words = { subject: subjects[locale], preheader: 'Бір сөз', body: richText(`${subjects[locale]}: ә ғ қ ң ө ұ ү һ і`) }
    const { doc } = await askStaff<{ doc: { id: string } }>(app, id ? 'PATCH' : 'POST', `/api/letters${id ? `/${id}` : ''}?locale=${locale}`, words)
    id = doc.id
  }
  if (!id) throw new Error('no letter')
  const letter = id
  await askStaff(app, 'POST', `/api/letters/${letter}/test`, { to: 'editor@example.kz', readers: locales })
  await expect.poll(async () => Object.values((await deskOf(app, letter)).tests), { timeout: 60_000, interval: 500 }).toEqual(['sent', 'sent', 'sent'])
  const desk = await askStaff<ShownDesk>(app, 'POST', `/api/letters/${letter}/check`, {})
  expect(desk.findings.filter(({ stops }) => stops)).toEqual([])
  return letter
}

export const sendNow = (app: App, id: string) => askStaff(app, 'POST', `/api/letters/${id}/schedule`, { when: 'now' })
