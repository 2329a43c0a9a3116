import { expect, test } from 'vitest'
import { closePage } from './browser.ts'
import { lettersTo } from './letters.ts'
import { inPanel } from './panel.ts'
import { plannedEvent, register, rowsOf } from './registrants.ts'
import { staff } from './site.ts'

const patience = { timeout: 60_000, interval: 250 }

test('an event with two registered people is cancelled by its button, and both get a letter', async () => {
  const { id, slug } = await plannedEvent('у окна', { capacityRoom: 5 })
  const addresses = ['first@cancel.example', 'second@cancel.example']
  for (const address of addresses) await register(slug, address, 'Айгүл')
  const page = await inPanel(`events/${id}?locale=ru`)
  await page.click('#office-cancel-event')
  const dialog = page.locator('dialog[open], .confirmation-modal').first()
  await dialog.getByText('Получат письмо: 2').waitFor()
  await page.locator('#confirm-action').click()
  await expect.poll(async () => (await staff<{ eventStatus: string }>('GET', `/events/${id}`)).eventStatus, patience).toBe('cancelled')
  for (const address of addresses) {
    await expect.poll(async () => (await lettersTo(address)).filter(({ subject }) => subject?.startsWith('Отменено')).length, patience).toBe(1)
  }
  await closePage(page)
})

test('somebody who waits is taken from the list by a button, which the log remembers', async () => {
  const { id, slug } = await plannedEvent('с одним местом', { capacityRoom: 1 })
  for (const name of ['Бірінші', 'Екінші', 'Үшінші']) await register(slug, `n${['Бірінші', 'Екінші', 'Үшінші'].indexOf(name)}@list.example`, name)
  await staff('PATCH', `/events/${id}?locale=ru`, { capacityRoom: 1, _status: 'published' })
  const third = (await rowsOf(id)).find(({ name }) => name === 'Үшінші')
  expect(third?.state).toBe('waitlisted')
  const page = await inPanel(`registrations/${third?.id}`)
  await page.click('#office-show-address')
  await page.getByText('n2@list.example').waitFor()
  await page.click('#office-pull-up')
  await page.locator('#confirm-action').click()
  await expect.poll(async () => (await staff<{ docs: { act: string }[] }>('GET', '/audit-log?limit=2')).docs.map(({ act }) => act), patience).toEqual(['pulledUp', 'addressShown'])
  await closePage(page)
})

test('the list of people is a file that opens as text, after a question', async () => {
  const { id, slug } = await plannedEvent('с выгрузкой')
  await register(slug, 'list@export.example', '=1+1')
  const page = await inPanel(`events/${id}?locale=ru`)
  await page.click('#office-export-people')
  const download = page.waitForEvent('download')
  await page.locator('#confirm-action').click()
  const file = await (await download).createReadStream()
  const parts: Buffer[] = []
  for await (const part of file) parts.push(part as Buffer)
  const text = Buffer.concat(parts).toString('utf8')
  expect(text.startsWith('\ufeff')).toBe(true)
  expect(text).toContain("'=1+1;list@export.example;")
  await closePage(page)
})

test('the list of events says what each is and how many come', async () => {
  const { slug } = await plannedEvent('в списке', { capacityRoom: 7 })
  await register(slug, 'one@row.example', 'Айгүл')
  const page = await inPanel('events?limit=100')
  const row = page.locator('tr', { hasText: 'Тренинг в списке' })
  expect(await row.innerText()).toMatch(/предстоит[\s\S]*1 \/ 7/)
  await closePage(page)
})
