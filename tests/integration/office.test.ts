import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, test } from 'vitest'
import { deliveries } from '#domain/mail/rows.ts'
import { seatState } from '#domain/registrations/capacity.ts'
import { doorCode } from '#domain/registrations/token.ts'
import { exportNotice } from '#domain/exports/notice.ts'
import { toLetterRow } from '#domain/mail/rows.ts'
import { changeEvent, plannedEvent, press, rowOf, signUp, stateOf } from '#tests/events.ts'
import { cms, staff } from '#tests/factories.ts'
import { rest, token } from '#tests/rest.ts'

const sessions = { admin: '', office: '', editor: '' }
let event: string
let other: string

const dana = 'dana@example.kz'
const row = (email = dana) => rowOf(event, email)
const as = (role: keyof typeof sessions | undefined, method: 'GET' | 'POST', path: string, json?: unknown) =>
  rest(path, { method, ...(role && { token: sessions[role] }), ...(json === undefined ? {} : { json }) })

beforeAll(async () => {
  for (const role of ['admin', 'office', 'editor'] as const) {
    await staff(role)
    sessions[role] = await token(`${role}@example.org`)
  }
  event = await plannedEvent({ capacityRoom: 3 })
  other = await plannedEvent({ capacityRoom: 3 })
  await signUp(event, dana, { name: '=Дана; "Ғани"', needs: 'Сурдоаударма,\nбірінші қатар' })
  await press(event, dana, 'confirm')
  await signUp(event, 'arman@example.kz', { name: 'Арман Өтеген' })
  await press(event, 'arman@example.kz', 'confirm')
  await signUp(other, 'olga@example.kz', { name: 'Ольга' })
  await press(other, 'olga@example.kz', 'confirm')
}, 60_000)

describe('who comes is seen by the office and administrators only (B3.14)', () => {
  const paths = () => [
    '/registrations', `/registrations?where[event][equals]=${event}`, '/registrations?depth=3&select[name]=true', '/registrations/count',
    `/events/${event}?depth=2`, '/event-capacity', '/audit-log',
  ]

  test('a visitor and an editor find no name and no address, however they ask', async () => {
    const { _id } = await row()
    for (const role of [undefined, 'editor'] as const) {
      for (const path of [...paths(), `/registrations/${_id}`, `/registrations/${_id}?draft=true&locale=all`]) {
        const { text, status } = await as(role, 'GET', path)
        expect(status, path).not.toBe(500)
        expect(text, `${role} ${path}`).not.toMatch(/Дана|Арман|dana@|d•••|Сурдоаударма/)
        if (path.startsWith('/registrations')) expect(status, path).toBeGreaterThanOrEqual(400)
      }
      const asked = await rest('/registrations', {
        method: 'POST', ...(role && { token: sessions[role] }), headers: { 'X-Payload-HTTP-Method-Override': 'GET' }, json: { where: { state: { exists: true } } },
      })
      expect(asked.text).not.toMatch(/Дана|dana@/)
    }
    expect((await rest('/graphql', { method: 'POST', json: { query: '{Registrations{docs{email}}}' } })).status).toBe(404)
  })

  test('the office reads names in the list, the rest only with the person', async () => {
    const list = await as('office', 'GET', `/registrations?where[event][equals]=${event}`)
    expect(list.text).toContain('Арман Өтеген')
    expect(list.text).not.toContain('dana@example.kz')
    expect(list.text).not.toContain('Сурдоаударма')
    expect((await as('office', 'GET', `/registrations/${(await row())._id}`)).text).toContain('Сурдоаударма')
  })

  test('no button of the office answers anybody else', async () => {
    const { _id } = await row()
    const buttons = [
      ['POST', `/events/${event}/exports`], ['POST', `/events/${event}/check-in`], ['GET', `/events/${event}/door`],
      ...['pull-up', 'cancel', 'resend', 'erase', 'address'].map((name) => ['POST', `/registrations/${_id}/${name}`]),
    ] as ['GET' | 'POST', string][]
    for (const [method, path] of buttons) {
      expect((await as(undefined, method, path, method === 'POST' ? { kind: 'people' } : undefined)).status, path).toBe(401)
      expect((await as('editor', method, path, method === 'POST' ? { kind: 'people' } : undefined)).status, path).toBe(403)
    }
    expect(await stateOf(event, dana)).toBe('confirmed')
  })

  test('an address is shown at the press of a button, and the log says to whom', async () => {
    const { _id } = await row()
    expect((await as('office', 'POST', `/registrations/${_id}/address`)).json).toEqual({ email: dana })
    const { json } = await as('admin', 'GET', '/audit-log?limit=1')
    expect(json).toMatchObject({ docs: [{ act: 'addressShown', byName: 'office', subject: String(_id) }] })
    expect((await as('office', 'GET', '/audit-log')).status).toBe(403)
  })
})

describe('an export', () => {
  async function fetchFile(kind: string, role: keyof typeof sessions = 'office') {
    const { json } = await as(role, 'POST', `/events/${event}/exports`, { kind })
    const { href } = json as { href: string }
    return as(role, 'GET', href.replace('/api', ''))
  }
  const table = (text: string) => parse(text, { bom: true, delimiter: ';' }) as string[][]

  test('opens as text, with every Kazakh letter, one person a line (B3.16, R22)', async () => {
    const { text, headers } = await fetchFile('people')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="registrations-[0-9a-f]{24}\.csv"$/)
    const [titles, ...people] = table(text)
    expect(titles).toHaveLength(9)
    expect(people.map(([name, email]) => [name, email])).toEqual([["'=Дана; \"Ғани\"", dana], ['Арман Өтеген', 'arman@example.kz']])
    expect(text).not.toContain('Сурдоаударма')
  })

  test('of access needs is a file of its own, without addresses', async () => {
    const { text } = await fetchFile('needs')
    expect(table(text).slice(1)).toEqual([["'=Дана; \"Ғани\"", expect.any(String), expect.any(String), 'Сурдоаударма, бірінші қатар']])
    expect(text).not.toContain('@')
  })

  test('is written down, and each administrator is told without a name of those on the list (R40)', async () => {
    await fetchFile('people')
    const { json } = await as('admin', 'GET', '/audit-log?limit=1&depth=0')
    const [entry] = (json as { docs: { id: string }[] }).docs
    expect(entry).toMatchObject({ act: 'peopleExported', byName: 'office', event, count: 2 })
    const rows = await deliveries(await cms()).find({ kind: 'export.notice', subjectId: entry?.id }).toArray()
    expect(rows).toHaveLength(1)
    const letter = await exportNotice(await cms(), toLetterRow(rows[0] as (typeof rows)[0]))
    expect(letter).toMatchObject({ subject: 'Выгружен список регистраций', text: expect.stringMatching(/Кто: office[\s\S]*Человек в списке: 2/) })
    expect(JSON.stringify(letter)).not.toMatch(/Дана|Арман|@example\.kz/)
  })

  test('is fetched by nobody but whoever asked for it, and not of something else', async () => {
    const { json } = await as('office', 'POST', `/events/${event}/exports`, { kind: 'people' })
    const path = (json as { href: string }).href.replace('/api', '')
    expect((await as('admin', 'GET', path)).status).toBe(410)
    expect((await as('editor', 'GET', path)).status).toBe(403)
    expect((await as(undefined, 'GET', path)).status).toBe(401)
    for (const body of [{}, { kind: 'all' }, { kind: ['people'] }, [], 'x', null]) {
      expect((await as('office', 'POST', `/events/${event}/exports`, body)).status, JSON.stringify(body)).toBe(404)
    }
    expect((await as('office', 'POST', `/events/${'0'.repeat(24)}/exports`, { kind: 'people' })).status).toBe(404)
    expect((await as('office', 'POST', '/events/abc/exports', { kind: 'people' })).status).toBe(404)
  })
})

describe('at the door', () => {
  const mark = async (scans: unknown, at = event) => (await as('office', 'POST', `/events/${at}/check-in`, { scans })).json as { answers: { result: string; time?: string; name?: string }[]; came: number; expected: number }
  const result = async (code: string, at = event) => (await mark([{ code }], at)).answers[0]?.result

  test('a ticket is welcome once; then it is known, with the time of the first mark', async () => {
    const code = doorCode(await row())
    const first = await mark([{ code }])
    expect(first).toMatchObject({ answers: [{ result: 'welcome', name: '=Дана; "Ғани"' }], came: 1, expected: 2 })
    expect(await mark([{ code }])).toMatchObject({ answers: [{ result: 'already', time: first.answers[0]?.time }], came: 1 })
  })

  test('another event, a forged proof, a code of nobody and rubbish are refused', async () => {
    const code = doorCode(await row('arman@example.kz'))
    expect(await result(code, other)).toBe('otherEvent')
    expect(await result(code.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')))).toBe('unknown')
    for (const wrong of ['ZZZZZZ', '', ' ', 'R1.', 'R1..', 'R1.x.y', '\u0000', '$where', 'я'.repeat(500)]) expect(await result(wrong), wrong).toBe('unknown')
    for (const scans of [undefined, null, 'x', {}, [1, null, [], { code: 7 }]]) expect((await mark(scans)).answers).toEqual([])
    expect(await stateOf(event, 'arman@example.kz')).toBe('confirmed')
  })

  test('a code may be typed small, with gaps, and with Cyrillic letters that look right', async () => {
    const { shortCode } = await row('arman@example.kz')
    const cyrillic = [...shortCode].map((letter) => ({ A: 'А', B: 'В', E: 'Е', K: 'К', M: 'М', H: 'Н', P: 'Р', C: 'С', T: 'Т', X: 'Х', Y: 'У' })[letter] ?? letter).join('')
    expect(await result(` ${cyrillic.slice(0, 3)}-${cyrillic.slice(3)} `.toLowerCase())).toBe('welcome')
  })

  test('what a phone kept is sent twice and counts once; the earliest mark stays', async () => {
    const late = await plannedEvent({ capacityRoom: 3, start: new Date(Date.now() + 3600_000) })
    await signUp(late, dana)
    await press(late, dana, 'confirm')
    const code = doorCode(await rowOf(late, dana))
    expect(await result(code, late)).toBe('welcome')
    const before = (await rowOf(late, dana)).checkedInAt?.getTime() ?? 0
    const twice = [{ code, age: 600_000 }, { code, age: 600_000 }]
    expect((await mark(twice, late)).answers.map((answer) => answer.result)).toEqual(['already', 'already'])
    const stored = (await rowOf(late, dana)).checkedInAt?.getTime() ?? 0
    expect(before - stored).toBeGreaterThan(595_000)
    expect(before - stored).toBeLessThan(660_000)
    // Nonsense from a clock that was set back or forward counts as now, which is later.
    for (const age of [-7200_000, 1e15, Number.NaN, 'x', null]) await mark([{ code, age }], late)
    expect((await rowOf(late, dana)).checkedInAt?.getTime()).toBe(stored)
  })

  test('a scan that comes late is judged by its own time: who was in before the place was given up stays in, and has a seat', async () => {
    const late = await plannedEvent({ capacityRoom: 1, start: new Date(Date.now() + 3600_000) })
    await signUp(late, dana)
    await press(late, dana, 'confirm')
    await signUp(late, 'waits@example.kz')
    await press(late, 'waits@example.kz', 'confirm')
    const code = doorCode(await rowOf(late, dana))
    await press(late, dana, 'cancel')
    const waiting = doorCode(await rowOf(late, 'waits@example.kz'))
    const { answers } = await mark([{ code }, { code, age: 600_000 }, { code }, { code: waiting, age: 600_000 }, { code: 'ZZZZZZ', age: 1e300 }], late)
    expect(answers.map((answer) => answer.result)).toEqual(['cancelled', 'welcome', 'already', 'notConfirmed', 'unknown'])
    expect(answers.map(({ time }) => /^\d\d:\d\d$/.test(time ?? ''))).toEqual([true, true, true, true, true])
    const row = await rowOf(late, dana)
    expect(row.state).toBe('attended')
    expect(Date.now() - (row.checkedInAt?.getTime() ?? 0)).toBeGreaterThan(595_000)
    expect(await seatState(await cms(), late)).toMatchObject({ room: { taken: 1 } })
    // The same of an event that was called off while people came in.
    await changeEvent(late, { eventStatus: 'cancelled' })
    expect((await mark([{ code, age: 600_000 }, { code }], late)).answers.map((answer) => answer.result)).toEqual(['already', 'cancelled'])
  })

  test('a cancelled registration is red', async () => {
    await signUp(event, 'gone@example.kz')
    await press(event, 'gone@example.kz', 'confirm')
    const code = doorCode(await row('gone@example.kz'))
    await press(event, 'gone@example.kz', 'cancel')
    expect(await result(code)).toBe('cancelled')
  })

  test('the list for a network gap holds hashes, no name, no code and no address', async () => {
    const { text, json } = await as('office', 'GET', `/events/${event}/door`)
    const { codes } = json as { codes: [string, boolean][] }
    expect(codes).toHaveLength(4)
    expect(text).not.toMatch(/Дана|Арман|@|R1\./)
    expect(text).not.toContain((await row()).shortCode)
  })
})

describe('for one person', () => {
  const press2 = (id: unknown, name: string) => as('office', 'POST', `/registrations/${String(id)}/${name}`)

  test('staff cancel, pull up and erase, each written down; what the state forbids is refused', async () => {
    const full = await plannedEvent({ capacityRoom: 1 })
    for (const email of ['a@example.kz', 'b@example.kz', 'c@example.kz']) {
      await signUp(full, email)
      await press(full, email, 'confirm')
    }
    const id = async (email: string) => (await rowOf(full, email))._id
    expect((await press2(await id('a@example.kz'), 'pull-up')).status).toBe(409)
    expect((await press2(await id('c@example.kz'), 'pull-up')).status).toBe(200)
    expect((await press2(await id('a@example.kz'), 'cancel')).status).toBe(200)
    expect(await stateOf(full, 'a@example.kz')).toBe('cancelled')
    expect(await stateOf(full, 'c@example.kz')).toBe('offered')
    expect((await press2(await id('a@example.kz'), 'cancel')).status).toBe(409)
    const gone = await id('b@example.kz')
    expect((await press2(gone, 'erase')).status).toBe(200)
    expect((await press2(gone, 'erase')).status).toBe(404)
    expect((await press2('abc', 'erase')).status).toBe(404)
    const { json } = await as('admin', 'GET', '/audit-log?limit=3')
    expect((json as { docs: { act: string }[] }).docs.map(({ act }) => act)).toEqual(['erased', 'cancelledFor', 'pulledUp'])
  })
})
