import { expect, test } from 'vitest'
import { instantOf } from '#lib/clock.ts'
import { comingExceptions, openState, type Timetable } from '#lib/opening-hours.ts'

// 2026-11-24 is a Tuesday.
const week: Timetable = { hours: [{ days: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'], opens: '10:00', closes: '19:00' }], exceptions: [] }
const at = (day: string, time: string, timetable = week) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return openState(timetable, instantOf(day, hours * 60 + minutes))
}

test('Astana is five hours ahead of UTC now and was six in 2019', () => {
  expect(new Date(instantOf('2026-11-24', 600)).toISOString()).toBe('2026-11-24T05:00:00.000Z')
  expect(new Date(instantOf('2019-06-09', 600)).toISOString()).toBe('2019-06-09T04:00:00.000Z')
})

test('open from the first minute to the last', () => {
  expect(at('2026-11-24', '09:59').state).toEqual({ open: false, next: { in: 0, weekday: 'Tu', opens: '10:00' }, note: '' })
  expect(at('2026-11-24', '10:00').state).toEqual({ open: true, until: '19:00', note: '' })
  expect(at('2026-11-24', '18:59').state).toMatchObject({ open: true })
  expect(at('2026-11-24', '19:00').state).toMatchObject({ open: false, next: { in: 1, weekday: 'We' } })
})

test('on Saturday evening the next opening is Monday', () => {
  expect(at('2026-11-28', '20:00').state).toMatchObject({ open: false, next: { in: 2, weekday: 'Mo', opens: '10:00' } })
})

test('the answer is good until the room opens, closes, or the day ends', () => {
  expect(at('2026-11-24', '08:00').changes).toBe(instantOf('2026-11-24', 600))
  expect(at('2026-11-24', '12:00').changes).toBe(instantOf('2026-11-24', 19 * 60))
  expect(at('2026-11-24', '22:00').changes).toBe(instantOf('2026-11-25', 0))
})

test('a holiday closes the room, a special day has its own hours, and both say why', () => {
  const special: Timetable = {
    ...week,
    exceptions: [
      { day: '2026-11-24', closed: true, note: 'Санитарный день' },
      { day: '2026-11-25', closed: false, opens: '12:00', closes: '15:00', note: 'Короткий день' },
    ],
  }
  expect(at('2026-11-24', '12:00', special).state).toEqual({ open: false, next: { in: 1, weekday: 'We', opens: '12:00' }, note: 'Санитарный день' })
  expect(at('2026-11-25', '11:00', special).state).toMatchObject({ open: false, note: 'Короткий день' })
  expect(at('2026-11-25', '14:00', special).state).toMatchObject({ open: true, until: '15:00' })
})

test('hours nobody can read count as closed', () => {
  expect(at('2026-11-24', '12:00', { hours: [{ days: ['Tu'], opens: 'утром', closes: '' }], exceptions: [] }).state)
    .toEqual({ open: false, next: undefined, note: '' })
})

test('other hours are announced two weeks ahead, the next ones first, and not on the day itself', () => {
  const on = (day: string) => ({ day, closed: true, note: '' })
  const exceptions = [on('2026-12-16'), on('2026-12-01'), on('2026-11-24'), on('2026-11-20'), on('2026-11-30')]
  const found = comingExceptions({ ...week, exceptions }, instantOf('2026-11-24', 720))
  expect(found.map(({ day }) => day)).toEqual(['2026-11-30', '2026-12-01'])
})
