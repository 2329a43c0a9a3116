import { describe, expect, test } from 'vitest'
import { eventClock, eventTime, machineTime } from '#lib/event-time.ts'

const zone = 'Asia/Almaty'
const when = (start: string, end: string) => ({ start, end, zone })

describe('when an event is', () => {
  const evening = when('2025-01-15T09:00:00Z', '2025-01-15T11:00:00Z')
  test('is said in the words of each language, on Astana’s clock', () => {
    expect(eventTime('kk', evening)).toBe('сәрсенбі, 15 қаңтар, 14:00–16:00')
    expect(eventTime('ru', evening)).toBe('среда, 15 января, 14:00–16:00')
    expect(eventTime('en', evening)).toBe('Wednesday, 15 January, 14:00–16:00')
    expect(eventClock('kk', evening)).toBe('Астана уақыты, UTC+5')
  })

  test('names the year when asked', () => {
    expect(eventTime('kk', evening, { year: true })).toBe('2025 жылғы 15 қаңтар, сәрсенбі, 14:00–16:00')
    expect(eventTime('ru', evening, { year: true })).toBe('среда, 15 января 2025 года, 14:00–16:00')
  })

  test('past midnight names both days, over new year both years', () => {
    expect(eventTime('ru', when('2027-02-06T17:00:00Z', '2027-02-06T21:00:00Z'))).toBe('суббота, 6 февраля, 22:00 – воскресенье, 7 февраля, 02:00')
    expect(eventTime('en', when('2026-12-31T16:00:00Z', '2026-12-31T20:30:00Z'))).toBe('Thursday, 31 December 2026, 21:00 – Friday, 1 January 2027, 01:30')
  })

  test('keeps to the law of its day: an hour further ahead before March 2024', () => {
    const before = when('2023-06-01T08:00:00Z', '2023-06-01T10:00:00Z')
    expect(eventTime('ru', before)).toBe('четверг, 1 июня, 14:00–16:00')
    expect(eventClock('ru', before)).toBe('время Астаны, UTC+6')
    expect(machineTime(before.start, zone)).toBe('2023-06-01T14:00:00+06:00')
    expect(machineTime('2025-06-01T09:00:00Z', zone)).toBe('2025-06-01T14:00:00+05:00')
  })

  test('says so when the clocks are put back in the middle', () => {
    const night = when('2024-02-29T17:00:00Z', '2024-02-29T20:00:00Z')
    expect(eventTime('ru', night)).toBe('четверг, 29 февраля, 23:00 – пятница, 1 марта, 01:00')
    expect(eventClock('ru', night)).toBe('время Астаны, UTC+6 → UTC+5')
  })
})
