import { copyFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { fileOf } from '#tests/house.ts'
import { patience, publishedSite } from '#tests/published-site.ts'

vi.setConfig({ testTimeout: 120_000 })

const { applied, away, closeAll, following, onDisk, open, publish, rendersOf, state } = publishedSite()

test('a withdrawn page is gone at once, and still gone after a restart without a database', async () => {
  const house = await open()
  await following(house)
  expect((await house.get('/ru/stories/den')).status).toBe(200)
  delete state.texts['/ru/stories/den']
  state.gone.add('/ru/stories/den')
  const before = Date.now()
  await publish('withdraw', ['stories'], ['/ru/stories/den'])
  await applied()
  expect((await house.get('/ru/stories/den')).status).toBe(410)
  expect(rendersOf('/ru')).toBeGreaterThan(1)
  await onDisk('/ru', before)
  // No close(): the process is killed.
  const later = await open(away)
  expect((await later.get('/ru/stories/den')).status).toBe(410)
  expect(await later.text('/ru')).toContain('Главная')
  expect((await later.get('/ru/about')).status).toBe(503)
  // Whoever comes from a letter learns another way to leave it.
  for (const path of ['/ru/newsletter/leave/AAAAAAAAAAAAAAAAAAAAAA.1.BBBBBBBBBBBBBBBBBBBBBB', '/ru/newsletter?x']) expect(await later.text(path)).toMatch(/STOP|503-newsletter/)
  expect(await later.text('/ru/about')).not.toMatch(/STOP|newsletter/)
})

test('a withdrawn page stays gone when the process died before its file was deleted', async () => {
  const house = await open()
  await following(house)
  expect((await house.get('/ru/stories/den')).status).toBe(200)
  await onDisk('/ru/stories/den')
  const file = fileOf(state.dataDir, '/ru/stories/den')?.path ?? ''
  copyFileSync(file, `${file}.left`)
  delete state.texts['/ru/stories/den']
  await publish('withdraw', ['stories'], ['/ru/stories/den'])
  await applied()
  await closeAll()
  copyFileSync(`${file}.left`, file)
  const later = await open(away)
  expect((await later.get('/ru/stories/den')).status).toBe(410)
})

test('what was withdrawn while this process was down is not shown when the database goes away later', async () => {
  const house = await open()
  await following(house)
  await house.text('/ru/stories/den')
  await closeAll()
  delete state.texts['/ru/stories/den']
  await publish('withdraw', ['stories'], ['/ru/stories/den'])
  const again = await open()
  await following(again)
  await closeAll()
  const later = await open(away)
  expect((await later.get('/ru/stories/den')).status).toBe(410)
})

test('a withdrawn page that is published again is no longer held for gone', async () => {
  const house = await open()
  await following(house)
  await publish('withdraw', ['stories'], ['/ru/stories/den'])
  await applied()
  await vi.waitFor(() => expect(rendersOf('/ru/stories/den')).toBeGreaterThan(0), patience)
  // The new render reaches the disk a moment after it was begun.
  await onDisk('/ru/stories/den')
  expect(await (await open(away)).text('/ru/stories/den')).toContain('Долгий день')
})
