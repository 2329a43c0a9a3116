import type { FormOutcome } from '#lib/form-outcome.ts'
import { paths } from '#lib/paths.ts'
import { wallTimeAt } from '#lib/zones.ts'
import { vi } from 'vitest'
import { lettersTo } from './letters.ts'
import { site, staff } from './site.ts'

const zone = 'Asia/Almaty'
type Saved = { doc: { id: string; slug: string } }

/** A published event; by default in ten days, for two hours, in a room. */
export async function plannedEvent(mark: string, more: Record<string, unknown> = {}, start = Date.now() + 10 * 86_400_000): Promise<{ id: string; slug: string }> {
  const { doc } = await staff<Saved>('POST', '/events?locale=ru', {
    title: `Тренинг ${mark}`, summary: 'О чём речь', originalLanguage: 'ru', zone, mode: 'room', eventStatus: 'scheduled', registration: { policy: 'open' },
    startLocal: wallTimeAt(start, zone), endLocal: wallTimeAt(start + 2 * 3600_000, zone), ...more, _status: 'published',
  })
  return { id: doc.id, slug: doc.slug }
}

async function post(path: string, fields: Record<string, string>): Promise<FormOutcome> {
  const answer = await fetch(site.url + path, {
    method: 'POST', headers: { accept: 'application/json', origin: site.url }, body: new URLSearchParams(fields), redirect: 'manual',
  })
  return (await answer.json()) as FormOutcome
}

/** Asks again until there is an answer; a worker and a full machine take their time. */
async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  return vi.waitFor(async () => {
    const answer = await ask()
    if (answer === undefined) throw new Error(`${what}: not within a minute`)
    return answer
  }, { timeout: 60_000, interval: 250 })
}

/** Registers by the form, opens the letter, and presses its button. Gives the personal page and the code for the door. */
export async function register(slug: string, address: string, name: string): Promise<{ page: string }> {
  const path = paths.event('ru', slug)
  const fields = { name, email: address, locale: 'ru', mode: 'room', needs: '', consent: 'yes', list: '1', answer: '7' }
  const first = await post(path, fields)
  // Without a script the form has a second step, and nobody fills in a form in no time.
  const seal = 'state' in first ? (first.state.seal ?? '') : ''
  await until('the form was taken', async () => ('see' in (await post(path, { ...fields, seal })) ? true : undefined))
  const link = await until('a letter came', async () => /https?:\/\/\S+\/registrations\/[^\s>"]+/u.exec((await lettersTo(address)).at(-1)?.text ?? '')?.[0])
  const page = new URL(link).pathname
  await post(page, { action: 'confirm' })
  return { page }
}

type Row = { id: string; name: string; shortCode: string; state: string }

/** The registrations of an event as the office sees them, the first first. */
export async function rowsOf(eventId: string): Promise<Row[]> {
  const { docs } = await staff<{ docs: Row[] }>('GET', `/registrations?where[event][equals]=${eventId}&sort=createdAt&limit=100`)
  return docs
}
