import { expect } from 'vitest'
import type { ShownDesk } from '#admin/letters/desk-store.ts'
import { type Locale, locales } from '#lib/locales.ts'
import type { App } from '#tests/app.ts'
import { richText } from '#tests/rich-text.ts'

/** As staff. Throws what the site said when it refuses. */
export async function ask<T>({ send }: Pick<App, 'send'>, method: string, path: string, body?: object): Promise<T> {
  const answer = await send(method, path, body)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as T
}

export const deskOf = (app: Pick<App, 'send'>, id: string) => ask<ShownDesk>(app, 'POST', '/api/letters/desk', { id })

/** A letter in three languages, written, tried and checked as the panel does it; a worker has to run. Gives its id. */
export async function writeLetter(app: Pick<App, 'send'>, subjects: Record<Locale, string>): Promise<string> {
  let id: string | undefined
  for (const locale of locales) {
    await ask(app, 'POST', `/api/globals/site?locale=${locale}`, { name: 'Qanat', address: 'Kenesary 8' })
    const words = { subject: subjects[locale], preheader: 'Бір сөз', body: richText(`${subjects[locale]}: ә ғ қ ң ө ұ ү һ і`) }
    const { doc } = await ask<{ doc: { id: string } }>(app, id ? 'PATCH' : 'POST', `/api/letters${id ? `/${id}` : ''}?locale=${locale}`, words)
    id = doc.id
  }
  if (!id) throw new Error('no letter')
  await ask(app, 'POST', `/api/letters/${id}/test`, { to: 'editor@example.kz', readers: locales })
  await expect.poll(async () => Object.values((await deskOf(app, id)).tests), { timeout: 60_000, interval: 500 }).toEqual(['sent', 'sent', 'sent'])
  const desk = await ask<ShownDesk>(app, 'POST', `/api/letters/${id}/check`, {})
  expect(desk.findings.filter(({ stops }) => stops)).toEqual([])
  return id
}
