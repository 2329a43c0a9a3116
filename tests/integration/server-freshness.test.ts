import { expect, test, vi } from 'vitest'
import { requestScope } from '#lib/request-scope.ts'
import { html, notes } from '#tests/house.ts'
import { patience, publishedSite } from '#tests/published-site.ts'

vi.setConfig({ testTimeout: 120_000 })

const { applied, closeAll, following, newFolder, onDisk, open, publish, rendersOf, show, state } = publishedSite()

test('a page is rendered once and then remembered, whatever the query string says', async () => {
  const house = await open()
  await following(house)
  const before = rendersOf('/ru')
  for (let number = 0; number < 50; number += 1) expect(await house.text(`/ru?x=${number}`)).toContain('Главная')
  expect(rendersOf('/ru')).toBe(before)
})

test('a saved change is seen by the next reader, in every process', async () => {
  const [one, two] = [await open(), await open({ dataDir: newFolder() })]
  await Promise.all([following(one), following(two)])
  state.texts['/ru'] = 'Новая главная'
  await publish('change', ['stories'])
  await vi.waitFor(async () => {
    expect(await one.text('/ru')).toContain('Новая главная')
    expect(await two.text('/ru')).toContain('Новая главная')
  }, patience)
})

test('a change of what a page does not show leaves it alone', async () => {
  const house = await open()
  await following(house)
  const before = rendersOf('/ru')
  await publish('change', ['media'])
  await applied()
  await house.text('/ru')
  expect(rendersOf('/ru')).toBe(before)
})

test('touched addresses are rendered again before anybody asks', async () => {
  const house = await open()
  await following(house)
  await publish('change', ['stories'], ['/ru/stories/den'])
  await vi.waitFor(() => expect(rendersOf('/ru/stories/den')).toBe(1), patience)
})

test('a card is drawn for whoever asks for it, and again after a change', async () => {
  const card = '/og/ru/stories/den.png'
  state.texts[card] = 'Рисунок'
  const house = await open()
  await following(house)
  await publish('change', ['stories'], [card, '/ru/stories/den'])
  await vi.waitFor(() => expect(rendersOf('/ru/stories/den')).toBe(1), patience)
  await applied()
  expect(rendersOf(card)).toBe(0)
  await house.text(card)
  await publish('change', ['stories'], [card])
  await vi.waitFor(() => expect(rendersOf(card)).toBe(2), patience)
})

test('a page that is asked for again is sent in fewer bytes', async () => {
  state.texts['/ru'] = Array.from({ length: 900 }, (_, at) => `День ${at * at} и вечер ${(at * 7919) % 1000}. `).join('')
  const house = await open()
  await following(house)
  const size = async () => Number((await house.get('/ru', { headers: { 'accept-encoding': 'br' } })).headers.get('content-length'))
  const first = await size()
  await vi.waitFor(async () => expect(await size()).toBeLessThan(first), patience)
})

test('of what was published before a start only pages that were at hand are drawn again', async () => {
  await publish('change', ['stories'], ['/ru/stories/den', '/ru/stories/vecher'])
  const house = await open()
  await following(house)
  await applied()
  expect([rendersOf('/ru/stories/den'), rendersOf('/ru/stories/vecher')]).toEqual([0, 0])
  await house.text('/ru/stories/den')
  await onDisk('/ru/stories/den')
  await closeAll()
  await publish('change', ['stories'], ['/ru/stories/den', '/ru/stories/vecher'])
  await open()
  await vi.waitFor(() => expect(rendersOf('/ru/stories/den')).toBe(2), patience)
  await applied()
  expect(rendersOf('/ru/stories/vecher')).toBe(0)
})

test('a publication during a render: the page is rendered again, and never stored as it was', async () => {
  state.texts['/ru/stories/vecher'] = 'Долгий вечер'
  const house = await open()
  await following(house)
  let finish = () => {}
  state.held.set('/ru/stories/vecher', new Promise((done) => (finish = done)))
  const answer = house.text('/ru/stories/vecher')
  await vi.waitFor(() => expect(rendersOf('/ru/stories/vecher')).toBe(1), patience)
  state.texts['/ru/stories/vecher'] = 'Исправленный вечер'
  await publish('change', ['stories'])
  await applied()
  finish()
  expect(await answer).toContain('Исправленный вечер')
  expect(await house.text('/ru/stories/vecher')).toContain('Исправленный вечер')
})

test('a page that changes by the clock alone is rendered again when its time has come', async () => {
  let soon = 0
  const house = await open({
    show(req, res) {
      if (req.url !== '/ru') return html(res, '')
      state.renders.push('/ru')
      soon ||= Date.now() + 700
      const scope = requestScope.getStore()
      if (scope && Date.now() < soon) scope.until = soon
      html(res, Date.now() < soon ? 'открыто' : 'закрыто')
    },
  })
  expect(await house.text('/ru')).toContain('открыто')
  // Whatever is answered after that moment says so, also the very first answer.
  await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(soon), patience)
  expect(await house.text('/ru')).toContain('закрыто')
})

test('when a render fails the last good page is shown', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  let broken = false
  const house = await open({
    show: (req, res) => {
      state.renders.push(req.url ?? '')
      notes('stories')
      if (broken) html(res, 'stack trace', 500)
      else html(res, 'Главная')
    },
  })
  await following(house)
  broken = true
  await publish('change', ['stories'])
  await applied()
  expect(await house.text('/ru')).toContain('Главная')
  const answer = await house.get('/ru/about')
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('stack trace')
})

test('a save through this process is answered only when its readers see it', async () => {
  const house = await open({
    async show(req, res) {
      if (req.method !== 'POST') return show(req, res)
      state.texts['/ru'] = 'Сохранено'
      const { insertedId } = await publish('change', ['stories'])
      requestScope.getStore()?.publications.push(String(insertedId))
      res.writeHead(201, { 'Content-Type': 'application/json' }).end('{"doc":{}}')
    },
  })
  await vi.waitFor(async () => expect((await house.get('/api/health/ready')).status).toBe(200), patience)
  await following(house)
  for (let round = 0; round < 20; round += 1) {
    state.texts['/ru'] = 'Главная'
    await publish('change', ['stories'])
    expect((await house.get('/api/stories', { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } })).status).toBe(201)
    expect(await house.text('/ru')).toContain('Сохранено')
  }
})
