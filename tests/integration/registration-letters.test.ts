import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { announce } from '#domain/events/announce.ts'
import { act } from '#domain/registrations/act.ts'
import { sendNotices } from '#domain/registrations/notices.ts'
import { remind } from '#domain/registrations/remind.ts'
import { registrations } from '#domain/registrations/rows.ts'
import { hours, minutes } from '#lib/retention.ts'
import { wallTimeAt } from '#lib/zones.ts'
import { changeEvent, plannedEvent, press, signUp } from '#tests/events.ts'
import { cms } from '#tests/factories.ts'
import { openPost } from '#tests/post.ts'

let post: Awaited<ReturnType<typeof openPost>>
beforeAll(async () => {
  post = await openPost()
})
beforeEach(() => post.clear())
afterAll(() => post.close())

const later = (milliseconds: number) => new Date(Date.now() + milliseconds)
const almaty = (instant: Date) => wallTimeAt(instant.getTime(), 'Asia/Almaty')
/** Somebody of this event: other tests' events write to others. */
const of = (event: string, name: string) => `${name}.${event.slice(-8)}@example.kz`
/** Times as staff type them. */
const at = (start: Date, length = 2) => ({ startLocal: almaty(start), endLocal: almaty(new Date(start.getTime() + hours(length))) })
async function come(event: string, ...emails: string[]) {
  for (const email of emails) {
    await signUp(event, email)
    await press(event, email, 'confirm')
  }
}
const subjects = async (email: string) => (await post.to(email)).map(({ subject }) => subject.replace(/: .*/u, ''))
const notices = async (now?: Date) => {
  await sendNotices(await cms(), now)
  await post.deliver()
}

test.each([
  ['kk', ['Орныңызды растаңыз', 'Орныңыз дайын', 'Орныңыздан бас тартылды']],
  ['ru', ['Подтвердите место', 'Место за вами', 'Ваша регистрация отменена']],
  ['en', ['Confirm your place', 'You have a place', 'Your registration is cancelled']],
] as const)('from the first letter to the last, in %s', async (locale, [first, second, third]) => {
  const event = await plannedEvent({ capacityRoom: 5 })
  const email = `${locale}@example.kz`
  await signUp(event, email, { locale, name: 'Купите слона <b>', needs: 'сурдоперевод' })
  await post.deliver()
  const [letter] = await post.to(email)
  expect(letter?.subject).toContain(first)
  expect(letter?.mail.headers.get('content-language')).toBe(locale)
  expect(letter?.raw, 'nothing that was typed goes to an address that is not proven').not.toMatch(/слона|сурдо|0YHQu9C+0L3QsA/u)

  await act(await cms(), letter?.link ?? '', 'confirm')
  await act(await cms(), letter?.link ?? '', 'confirm')
  await post.deliver()
  const [, ticket, ...more] = await post.to(email)
  expect(more).toEqual([])
  expect(ticket?.subject).toContain(second)
  expect(ticket?.files).toContain('image/png')
  expect(ticket?.ical).toMatchObject({ method: 'REQUEST', event: { sequence: 0 } })
  expect(ticket?.ical?.event.attendees[0]?.getFirstValue()).toBe(`MAILTO:${email}`)

  await act(await cms(), ticket?.link ?? '', 'cancel')
  await post.deliver()
  const end = (await post.to(email))[2]
  expect(end?.subject).toContain(third)
  expect(end?.ical).toMatchObject({ method: 'CANCEL', event: { uid: ticket?.ical?.event.uid, sequence: 1 } })
  expect(end?.ical?.content).toContain('STATUS:CANCELLED')

  await act(await cms(), ticket?.link ?? '', 'again')
  await post.deliver()
  expect((await post.to(email))[3]?.ical).toMatchObject({ method: 'REQUEST', event: { sequence: 2 } })
})

test('whoever fills in the form again gets one more letter, an hour later at the earliest', async () => {
  const event = await plannedEvent({ capacityRoom: 5 })
  for (const email of ['dana@example.kz', 'DANA@example.kz', 'dana+x@example.kz']) expect(await signUp(event, email)).toEqual({ result: 'sent', prospect: 'held' })
  await post.deliver()
  expect(await subjects('dana@example.kz')).toEqual(['Подтвердите место'])
  await press(event, 'dana@example.kz', 'confirm')
  await signUp(event, 'dana@example.kz', {}, later(hours(1) + 1000))
  await signUp(event, 'dana@example.kz', {}, later(hours(1) + 2000))
  await post.deliver()
  expect(await subjects('dana@example.kz')).toEqual(['Подтвердите место', 'Место за вами', 'Место за вами'])
})

test('what became of a place meanwhile is told once, as it is: no letter of a round that is over', async () => {
  const event = await plannedEvent({ capacityRoom: 5 })
  await come(event, of(event, 'a'))
  for (const action of ['cancel', 'again'] as const) await press(event, of(event, 'a'), action)
  await post.deliver()
  expect(await subjects(of(event, 'a'))).toEqual(['Место за вами'])
})

test('who waits hears of the list, of a place with its term, and of the end of the term', async () => {
  const event = await plannedEvent({ capacityRoom: 1 })
  await come(event, of(event, 'a'), of(event, 'b'))
  await post.deliver()
  expect(await subjects(of(event, 'b'))).toEqual(['Вы в списке ожидания'])
  await press(event, of(event, 'a'), 'cancel')
  await post.deliver()
  const offer = (await post.to(of(event, 'b')))[1]
  expect(offer?.text).toMatch(/до этого времени: .*, \d\d:\d\d \(время Астаны, UTC\+5\)/u)
})

describe('a change of the event', () => {
  test('twice in a minute, while reminders run: one letter for each, and none of a time that is not true any more', async () => {
    const event = await plannedEvent({ start: later(hours(20)), capacityRoom: 5 })
    const payload = await cms()
    await come(event, of(event, 'a'))
    await post.clear()
    // Registered 30 hours before: the clock of the reminders is moved, not the person's.
    const before = later(hours(-5))
    await registrations(payload).updateMany({ key: { $regex: `^${event}` } }, { $set: { confirmedAt: later(hours(-30)), consentAt: later(hours(-30)) } })
    await remind(payload)
    await changeEvent(event, at(later(hours(22))))
    await changeEvent(event, at(later(hours(23))))
    await announce(payload, event, { notify: true })
    await Promise.all([remind(payload), sendNotices(payload), remind(payload), sendNotices(payload), sendNotices(payload, before)])
    await post.deliver()
    expect((await subjects(of(event, 'a'))).sort()).toEqual(['Есть изменения', 'Скоро'])
    const changed = (await post.to(of(event, 'a'))).find(({ subject }) => subject.startsWith('Есть'))
    expect(changed?.ical).toMatchObject({ method: 'REQUEST', event: { sequence: 2 } })
    expect(changed?.text).toContain('Было раньше')
    await notices(later(minutes(10)))
    await notices(later(minutes(20)))
    expect(await subjects(of(event, 'a'))).toHaveLength(2)
  })

  test('is told to those who had registered before it, in their place or waiting', async () => {
    const event = await plannedEvent({ capacityRoom: 1, address: 'Улица, 1' })
    const payload = await cms()
    await come(event, of(event, 'a'), of(event, 'b'))
    await signUp(event, of(event, 'unproven'))
    await changeEvent(event, { address: 'Улица, 2' })
    await announce(payload, event, { notify: true })
    await press(event, of(event, 'a'), 'cancel')
    await post.clear()
    await notices()
    expect(await subjects(of(event, 'b'))).toEqual(['Есть изменения'])
    expect(await subjects(of(event, 'a'))).toEqual([])
    expect(await subjects(of(event, 'unproven'))).toEqual([])
  })

  test('cancelled: everybody is told once, and calendars drop the entry', async () => {
    const event = await plannedEvent({ capacityRoom: 1 })
    await come(event, of(event, 'a'), of(event, 'b'))
    await post.deliver()
    const request = (await post.to(of(event, 'a')))[0]
    post.server.letters.length = 0
    await changeEvent(event, { eventStatus: 'cancelled' })
    await notices()
    await notices()
    await notices(later(minutes(5)))
    await notices(later(minutes(10)))
    expect(await subjects(of(event, 'a'))).toEqual(['Отменено'])
    expect(await subjects(of(event, 'b'))).toEqual(['Отменено'])
    const end = (await post.to(of(event, 'a')))[0]
    expect(end?.ical).toMatchObject({ method: 'CANCEL', event: { uid: request?.ical?.event.uid } })
    expect(end?.ical?.event.sequence).toBeGreaterThan(request?.ical?.event.sequence ?? 99)
  })
})

describe('reminders', () => {
  const registered = async (event: string, email: string, at: Date) => {
    await come(event, email)
    await registrations(await cms()).updateMany({ key: { $regex: `^${event}` } }, { $set: { confirmedAt: at } })
    await post.clear()
  }

  test('come a day and two hours before, once each', async () => {
    const event = await plannedEvent({ start: later(hours(1.5)) })
    await registered(event, of(event, 'a'), later(-hours(100)))
    for (let i = 0; i < 3; i++) await remind(await cms())
    await post.deliver()
    expect(await subjects(of(event, 'a'))).toEqual(['Скоро'])
  })

  test('of the day before are dropped when the worker slept until two hours before', async () => {
    const event = await plannedEvent({ start: later(hours(2.5)) })
    await registered(event, of(event, 'a'), later(-hours(100)))
    await remind(await cms())
    await changeEvent(event, at(later(hours(1.9))))
    await post.deliver()
    expect(await subjects(of(event, 'a')), 'noted in time, sent too late: not sent').toEqual([])
  })

  test('noted, and then the place is given up or the event postponed: none goes out', async () => {
    const [event, other] = [await plannedEvent({ start: later(hours(20)) }), await plannedEvent({ start: later(hours(20)) })]
    for (const id of [event, other]) await registered(id, of(id, 'a'), later(-hours(100)))
    await remind(await cms())
    await press(event, of(event, 'a'), 'cancel')
    await changeEvent(other, { eventStatus: 'postponed' })
    await post.deliver()
    expect(await subjects(of(event, 'a'))).toEqual(['Ваша регистрация отменена'])
    expect(await subjects(of(other, 'a'))).toEqual([])
  })

  test('never come after the start', async () => {
    const event = await plannedEvent({ start: later(minutes(2)) })
    await registered(event, of(event, 'a'), later(-hours(100)))
    await remind(await cms(), later(minutes(3)))
    await post.deliver()
    expect(await subjects(of(event, 'a'))).toEqual([])
  })

  test('never come to somebody who registered a moment ago', async () => {
    const event = await plannedEvent({ start: later(hours(23)) })
    await registered(event, of(event, 'a'), later(-minutes(5)))
    await remind(await cms())
    await post.deliver()
    expect(await subjects(of(event, 'a'))).toEqual([])
  })
})

test('after the event those who were there get what there is to read, once', async () => {
  const event = await plannedEvent({ start: later(hours(1)) })
  await come(event, of(event, 'a'), of(event, 'b'))
  await press(event, of(event, 'b'), 'cancel')
  await post.clear()
  await remind(await cms(), later(hours(6)))
  await changeEvent(event, { materials: [{ title: 'Слайды', url: 'https://example.kz/slides' }] })
  await remind(await cms(), later(hours(6)))
  await remind(await cms(), later(hours(30)))
  await post.deliver()
  expect(await subjects(of(event, 'a'))).toEqual(['Материалы'])
  expect(await subjects(of(event, 'b'))).toEqual([])
})
