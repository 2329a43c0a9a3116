import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepNewsroomClock } from '#lib/newsroom-clock.ts'

const native = Intl.DateTimeFormat
const zone = process.env['TZ']
beforeAll(() => {
  process.env['TZ'] = 'America/New_York'
  keepNewsroomClock()
  keepNewsroomClock()
})
afterAll(() => {
  Intl.DateTimeFormat = native
  Reflect.deleteProperty(native, 'ofNewsroom')
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

const moment = new Date('2026-11-29T19:16:00Z')
const hour = { hour: '2-digit', minute: '2-digit' } as const

test('whoever names no zone reads the newsroom’s clock, by the law of that day; whoever names one gets it', () => {
  expect(new Intl.DateTimeFormat('ru', hour).format(moment)).toBe('00:16')
  expect(Intl.DateTimeFormat('ru', { ...hour, timeZone: 'Europe/Berlin' }).format(moment)).toBe('20:16')
  expect(new Intl.DateTimeFormat('ru', hour).format(new Date('2023-06-01T12:00:00Z'))).toBe('18:00')
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('Asia/Almaty')
})
