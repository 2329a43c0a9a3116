import { expect, vi } from 'vitest'
import type { Locale } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import en from '#messages/en.json' with { type: 'json' }
import kk from '#messages/kk.json' with { type: 'json' }
import ru from '#messages/ru.json' with { type: 'json' }
import { letterTo, linkOf } from './letters.ts'
import { site, staff } from './site.ts'

export const words = { kk, ru, en }

const titles: Record<Locale, string> = { kk: 'Байқаушылар мектебі', ru: 'Школа наблюдателей', en: 'School for observers' }
let made = 0

type Made = { id: string; path: string; title: string; slug: string }

/** A published event in one language, as the office makes it; in 2031, so that nothing of the demo stands beside it. */
export async function newEvent(locale: Locale, data: object = {}): Promise<Made> {
  const title = `${titles[locale]} ${(made += 1)}-${Date.now() % 100_000}`
  const { doc } = await staff<{ doc: { id: string; slug: string } }>('POST', `/events?locale=${locale}`, {
    title, slug: `shkola-${locale}-${made}-${Date.now()}`, summary: titles[locale], zone: 'Asia/Almaty', mode: 'room',
    startLocal: '2031-01-15T14:00', endLocal: '2031-01-15T16:00', registration: { policy: 'open' }, _status: 'published', ...data,
  })
  return { id: doc.id, slug: doc.slug, title, path: paths.event(locale, doc.slug) }
}

export const newAddress = (name: string) => `${name}-${Date.now()}-${(made += 1)}@example.kz`

/** One post of the form, as a browser without JavaScript sends it. */
export const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(site.url + path, {
    method: 'POST', redirect: 'manual', body: new URLSearchParams(fields),
    headers: { origin: site.url, 'x-forwarded-for': `10.${made % 250}.${(made += 1) % 250}.1`, ...headers },
  })

const hidden = (html: string, name: string) => new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? ''

/** Fills in the form of an event and presses its button, at the second step once more. */
export async function signUp({ path }: Made, locale: Locale, email: string, more: Record<string, string> = {}): Promise<Response> {
  const open = await (await fetch(site.url + path)).text()
  const fields = { name: 'Әсел', email, locale, mode: 'room', needs: '', consent: 'yes', answer: '7', seen: hidden(open, 'seen'), list: hidden(open, 'list'), ...more }
  let seal: string | undefined
  return vi.waitFor(async () => {
    const answer = await post(path, { ...fields, ...(seal && { seal }) })
    if (answer.status !== 200) return answer
    seal = hidden(await answer.text(), 'seal')
    throw new Error('the form shows its second step')
  }, { timeout: 30_000, interval: 500 })
}

/** The personal page of somebody whose first letter has come. */
export async function personalPage(locale: Locale, email: string, label = words[locale].letters.confirm.press): Promise<string> {
  const link = linkOf(await letterTo(email, label), label)
  if (!link) throw new Error('no link in the letter')
  expect(new URL(link).origin).toBe(site.url)
  return new URL(link).pathname
}

/** From the form to the button of the letter. */
export async function comes(event: Made, locale: Locale, email: string, more?: Record<string, string>): Promise<string> {
  expect((await signUp(event, locale, email, more)).status).toBe(303)
  const page = await personalPage(locale, email, more?.['list'] ? words[locale].letters.wait.press : undefined)
  expect((await post(page, { action: 'confirm' })).status).toBe(303)
  return page
}
