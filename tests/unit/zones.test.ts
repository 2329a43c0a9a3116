import { describe, expect, test } from 'vitest'
import { repeatedStarts } from '#domain/events/repeat.ts'
import { deriveTimes } from '#domain/events/times.ts'
import { afterPause } from '#domain/registrations/quiet-hours.ts'
import { hours } from '#lib/retention.ts'
import { type ClockLaw, isoWithOffset, knowsAstana, offsetAt, readWallTime, toUtc, utcLabel, wallTimeAt, zoneLabel, zones } from '#lib/zones.ts'

const utc = (local: string, zone = 'Asia/Almaty') => {
  const found = toUtc(local, zone)
  return found === 'never' ? found : `${found.utc.toISOString()}${found.note ? ` ${found.note}` : ''}`
}

test('this Node knows that Kazakhstan has had one time since 1 March 2024', () => {
  expect(knowsAstana()).toBe(true)
  expect(knowsAstana(() => 360), 'an old one does not').toBe(false)
})

describe('a wall time is an instant', () => {
  test.each([
    ['an hour before clocks were put back, twice: the later one is meant', '2024-02-29T23:30', '2024-02-29T18:30:00.000Z twice'],
    ['the last minute that came once', '2024-02-29T22:59', '2024-02-29T16:59:00.000Z'],
    ['the first minute under the new law', '2024-03-01T00:00', '2024-02-29T19:00:00.000Z'],
    ['under the old law', '2023-06-01T12:00', '2023-06-01T06:00:00.000Z'],
    ['under the new law', '2027-02-06T11:00', '2027-02-06T06:00:00.000Z'],
    ['the turn of the year', '2027-12-31T23:30', '2027-12-31T18:30:00.000Z'],
    ['a leap day', '2028-02-29T10:00', '2028-02-29T05:00:00.000Z'],
  ])('in Astana, %s', (_what, local, instant) => expect(utc(local)).toBe(instant))

  test('clocks put forward skip an hour: a time in it never is', () => {
    expect(utc('2027-03-28T02:30', 'Europe/Berlin')).toBe('never')
    expect(utc('2027-03-28T03:00', 'Europe/Berlin')).toBe('2027-03-28T01:00:00.000Z')
    expect(utc('2027-10-31T02:30', 'Europe/Berlin')).toBe('2027-10-31T01:30:00.000Z twice')
  })

  test.each(['2027-02-30T10:00', '2027-13-01T10:00', '2027-01-01T24:00', '2027-01-01', '2027-01-01T10:00:00', 'tomorrow', ''])('"%s" is no time', (local) => {
    expect(readWallTime(local)).toBeUndefined()
    expect(utc(local)).toBe('never')
  })

  test('there and back again, every half hour of the days around a change of law, in every zone', () => {
    for (const zone of zones) {
      for (const day of ['2024-02-29', '2024-03-01', '2027-03-28', '2027-10-31', '2027-12-31']) {
        for (let half = 0; half < 48; half++) {
          const instant = Date.parse(`${day}T00:00:00Z`) + half * 1_800_000
          const found = toUtc(wallTimeAt(instant, zone), zone)
          expect(found).not.toBe('never')
          if (found !== 'never') expect([instant, instant + 3_600_000], `${zone} ${day} ${half}`).toContain(found.utc.getTime())
        }
      }
    }
  })
})

test('an offset is said as people say it', () => {
  const summer = Date.parse('2027-07-01T00:00:00Z')
  expect(utcLabel(summer, 'Asia/Almaty')).toBe('UTC+5')
  expect(utcLabel(Date.parse('2023-06-01T00:00:00Z'), 'Asia/Almaty')).toBe('UTC+6')
  expect(utcLabel(summer, 'America/New_York')).toBe('UTC−4')
  expect(utcLabel(summer, 'Asia/Kolkata')).toBe('UTC+5:30')
  expect(zoneLabel(summer, 'Asia/Almaty', 'kk')).toBe('Астана уақыты, UTC+5')
  expect(isoWithOffset(Date.parse('2023-06-01T06:00:00Z'), 'Asia/Almaty')).toBe('2023-06-01T12:00:00+06:00')
  expect(isoWithOffset(summer, 'UTC')).toBe('2027-07-01T00:00:00+00:00')
})

test('under another law the same wall time is another instant', () => {
  const plusSix: ClockLaw = (instant, zone) => (zone === 'Asia/Almaty' ? 360 : offsetAt(instant, zone))
  expect(deriveTimes({ startLocal: '2027-02-06T11:00', zone: 'Asia/Almaty' }, plusSix).startUtc).toBe('2027-02-06T05:00:00.000Z')
})

test('an event ends after it begins, and registration closes after it opens', () => {
  const faults = deriveTimes({
    startLocal: '2027-02-06T11:00', endLocal: '2027-02-06T11:00', registration: { opensLocal: '2027-02-02T10:00', closesLocal: '2027-02-01T10:00' },
  }).faults
  expect(faults).toEqual([{ path: 'endLocal', fault: 'endsTooSoon' }, { path: 'registration.closesLocal', fault: 'closesTooSoon' }])
  expect(deriveTimes({ startLocal: '2027-12-31T22:00', endLocal: '2028-01-01T02:00' }).faults, 'over the new year').toEqual([])
})

test.each([
  ['2027-02-06T00:13', '2027-02-06T12:00'],
  ['2027-02-06T07:59', '2027-02-06T12:00'],
  ['2027-02-06T08:00', '2027-02-06T12:00'],
  ['2027-02-06T18:00', '2027-02-06T22:00'],
  ['2027-02-06T20:00', '2027-02-07T10:00'],
  ['2027-02-06T22:00', '2027-02-07T12:00'],
  // The clocks are put forward in this night.
  ['2027-03-27T20:30', '2027-03-28T10:30', 'Europe/Berlin'],
  ['2027-03-28T00:13', '2027-03-28T12:00', 'Europe/Berlin'],
])('four hours after %s, quiet hours not counted, clocks show %s', (from, until, zone = 'Asia/Almaty') => {
  expect(wallTimeAt(afterPause(Date.parse(utc(from, zone)), hours(4), zone), zone)).toBe(until)
})

test('further dates keep the time of day, over a change of clocks too', () => {
  expect(repeatedStarts('2024-02-24T18:30', { rule: 'weekly', count: 2 })).toEqual(['2024-03-02T18:30', '2024-03-09T18:30'])
  expect(repeatedStarts('2027-02-06T11:00', { rule: 'everyTwoWeeks', count: 2 })).toEqual(['2027-02-20T11:00', '2027-03-06T11:00'])
  expect(repeatedStarts('2027-01-31T11:00', { rule: 'monthly', count: 2 }), 'months without a 31st are left out').toEqual(['2027-03-31T11:00', '2027-05-31T11:00'])
  expect(repeatedStarts('2027-02-06T11:00', { dates: ['2027-05-01', '2027-04-01', '2027-05-01'] })).toEqual(['2027-04-01T11:00', '2027-05-01T11:00'])
})
