import { ObjectId } from 'mongodb'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { letterClosed } from '#collections/words/letters.ts'
import { letterProgress } from '#collections/words/letter-progress.ts'
import { blindIndex, seal } from '#lib/crypto.ts'
import type { DeliveryState } from '#domain/mail/states.ts'
import type { Desk } from '#domain/newsletter/desk.ts'
import { letters } from '#domain/newsletter/letters.ts'
import { lettersOnTheWay, pausedLetters } from '#domain/newsletter/at-a-glance.ts'
import { letterDeliveries } from '#domain/newsletter/sending/rows.ts'
import { cms, staff } from '#tests/factories.ts'
import { letterBody, letterWith, stored } from '#tests/newsletter.ts'
import { rest, token } from '#tests/rest.ts'

const tokens: Record<'admin' | 'editor' | 'office', string> = { admin: '', editor: '', office: '' }
let id: string

beforeAll(async () => {
  for (const role of ['admin', 'editor', 'office'] as const) tokens[role] = await token((await staff(role)).email)
})
beforeEach(async () => {
  const payload = await cms()
  await Promise.all([letters(payload).deleteMany({}), letterDeliveries(payload).deleteMany({})])
  id = await letterWith({ kk: { subject: 'Жаңалық', body: letterBody('Сәлем!') } })
})

const set = async (change: object) => letters(await cms()).updateOne({ _id: new ObjectId(id) }, { $set: change })

/** A row of the letter to one reader. */
async function delivery(to: string, status: DeliveryState, more: object = {}) {
  const now = new Date()
  const _id = new ObjectId()
  await letterDeliveries(await cms()).insertOne({
    _id, key: `${id}:${to}`, kind: 'newsletter.letter', locale: 'kk', to: seal(to, 'deliveries.to', _id), toKey: blindIndex(to, 'email'), letter: new ObjectId(id),
    subjectKind: 'letter', subjectId: id, status, nextAt: new Date(0), attempts: 1, createdAt: now, updatedAt: now, ...more,
  })
}

const desk = async (session = tokens.office) => (await rest('/letters/desk', { method: 'POST', token: session, json: { id } })).json as Desk
const press = (button: string, session = tokens.office) => rest(`/letters/${id}/${button}`, { method: 'POST', token: session, json: {} })
const acts = async () => (await (await cms()).find({ collection: 'audit-log', overrideAccess: true, where: { subject: { equals: id } }, sort: 'createdAt' })).docs.map(({ act }) => act)

test('the desk counts what became of the letter, once it is on its way', async () => {
  expect((await desk()).progress).toBeUndefined()
  await delivery('a@example.org', 'sent', { sentAt: new Date() })
  await delivery('b@example.org', 'queued')
  await delivery('c@example.org', 'failed', { reason: 'policy' })
  await delivery('d@example.org', 'unknown', { reason: 'lost' })
  await set({ state: 'sending' })
  const counts = { total: 4, sent: 1, waiting: 1, failed: 1, retryable: 1, unknown: 1, skipped: 0 }
  expect(await desk()).toMatchObject({ state: 'sending', findings: [], progress: counts })
  expect((await rest(`/letters/${id}/progress`, { token: tokens.editor })).json).toMatchObject({ state: 'sending', progress: counts })
})

test('editors see the numbers and press nothing; strangers see nothing', async () => {
  await delivery('a@example.org', 'queued')
  await set({ state: 'sending' })
  expect((await desk(tokens.editor)).progress?.total).toBe(1)
  for (const button of ['pause', 'resume', 'cancel', 'retry', 'send-unknown']) {
    expect((await press(button, tokens.editor)).status, button).toBe(403)
    expect((await rest(`/letters/${id}/${button}`, { method: 'POST', json: {} })).status, button).toBe(401)
  }
  expect((await rest(`/letters/${id}/deliveries.csv`, { token: tokens.editor })).status).toBe(403)
  expect((await rest(`/letters/${id}/progress`)).status).toBe(401)
  expect((await stored(id)).state).toBe('sending')
})

test('a letter is paused, resumed and stopped for good; who did it is written down', async () => {
  await delivery('a@example.org', 'queued')
  await set({ state: 'sending', preparedAt: new Date() })
  expect((await press('pause')).json).toMatchObject({ state: 'paused', progress: { pausedFor: 'person', waiting: 1 } })
  expect((await press('resume')).json).toMatchObject({ state: 'sending' })
  expect((await press('cancel')).json).toMatchObject({ state: 'cancelled', progress: { waiting: 0, skipped: 1 } })
  expect(await acts()).toEqual(['letterPaused', 'letterResumed', 'letterStopped'])
})

test('a button that comes too late says so, and nothing is written down', async () => {
  for (const button of ['pause', 'resume', 'cancel', 'retry', 'send-unknown']) {
    const { status, json } = await press(button)
    expect(status, button).toBe(409)
    expect(Object.values(letterProgress.refused)).toContain((json as { errors: { message: string }[] }).errors[0]?.message)
  }
  expect((await rest(`/letters/${new ObjectId().toHexString()}/pause`, { method: 'POST', token: tokens.office, json: {} })).status).toBe(404)
  expect(await acts()).toEqual([])
})

test('what failed is tried again, but for mailboxes that do not exist; what is unknown only by its own button', async () => {
  await delivery('policy@example.org', 'failed', { reason: 'policy' })
  await delivery('nobody@example.org', 'failed', { reason: 'mailbox' })
  await delivery('lost@example.org', 'unknown', { reason: 'lost' })
  await set({ state: 'doneWithFailures', finishedAt: new Date() })
  expect((await press('retry')).json).toMatchObject({ progress: { waiting: 1, failed: 1, unknown: 1 } })
  expect((await press('send-unknown')).json).toMatchObject({ progress: { waiting: 2, failed: 1, unknown: 0 } })
  expect(await acts()).toEqual(['letterResent', 'letterResent'])
})

test('the table of deliveries masks every address, says why, and is written down', async () => {
  await delivery('aigul@example.org', 'sent', { sentAt: new Date('2026-11-20T06:05:00Z'), reply: '250 2.0.0' })
  await delivery('baur@example.org', 'failed', { reason: 'mailbox', reply: '550 5.1.1' })
  await delivery('gone@example.org', 'sent', { to: '', toKey: '' })
  const { status, text, headers } = await rest(`/letters/${id}/deliveries.csv`, { token: tokens.office })
  expect(status).toBe(200)
  expect(headers.get('content-type')).toContain('text/csv')
  const [, first, second, third] = text.split('\r\n')
  expect(first).toMatch(/^a•••@e•••\.org;Қазақша;.+;;250 2\.0\.0;1;2026-11-20 11:05;/u)
  expect(second).toMatch(/^b•••@e•••\.org;Қазақша;.+;нет такого ящика;550 5\.1\.1;1;;/u)
  expect(third).toMatch(/^;Қазақша;/u)
  expect(text).not.toMatch(/aigul|baur|v\d\./u)
  expect(await acts()).toEqual(['deliveriesExported'])
})

test('a letter that was stopped before anybody could get it goes back to the drafts; one that somebody may have does not', async () => {
  await set({ state: 'paused', pausedFor: 'notReady' })
  const { canTakeBack, findings } = await desk()
  expect(canTakeBack).toBe(true)
  expect(findings.length).toBeGreaterThan(0)
  expect((await press('take-back')).json).toMatchObject({ state: 'draft' })
  await set({ state: 'paused', pausedFor: 'late', preparedAt: new Date() })
  expect((await desk()).canTakeBack).toBe(false)
  expect((await press('take-back')).status).toBe(409)
})

test('readers see what was sent, whatever became of the words since', async () => {
  const frozen = { kk: { letter: id, reader: 'kk', language: 'kk', subject: 'Сол кездегі', preheader: '', html: '<p>Сол кездегі мәтін</p>', text: 'Сол кездегі мәтін', site: { name: 'Қанат', url: 'http://localhost:3000/kk' } } }
  await set({ state: 'done', frozen, publicSlugs: { kk: 'zhangalyq' }, finishedAt: new Date('2026-11-20T06:05:00Z') })
  const { looks, pages, finishedWall } = await desk()
  expect(looks.kk).toMatchObject({ subject: 'Сол кездегі' })
  expect(looks.kk?.html).toContain('Сол кездегі мәтін')
  expect(pages).toEqual({ kk: '/kk/newsletter/letters/zhangalyq' })
  expect(finishedWall).toBe('2026-11-20T11:05')
})

test('paused letters are named on the dashboard', async () => {
  expect(await pausedLetters(await cms(), 'ru')).toEqual([])
  await set({ state: 'paused', pausedFor: 'policy' })
  expect(await pausedLetters(await cms(), 'ru')).toEqual([{ id, subject: 'Жаңалық', pausedFor: 'policy' }])
})

test('letters that wait for their hour, or are being sent, are told of on the dashboard', async () => {
  expect(await lettersOnTheWay(await cms(), 'kk')).toEqual([])
  await set({ state: 'scheduled', scheduledAt: new Date('2026-12-01T05:00:00Z') })
  expect(await lettersOnTheWay(await cms(), 'kk')).toMatchObject([{ id, subject: 'Жаңалық', state: 'scheduled', wall: '2026-12-01T10:00', total: 0 }])
  await set({ state: 'sending' })
  for (const [at, status] of (['sent', 'sent', 'queued'] as const).entries()) await delivery(`r${at}@example.kz`, status)
  expect(await lettersOnTheWay(await cms(), 'ru')).toMatchObject([{ state: 'sending', sent: 2, total: 3 }])
})

test('once a letter is on its way its words can be read, not typed; a save says why', async () => {
  const typed = async () => {
    const { fields } = (await rest(`/letters/access/${id}`, { method: 'POST', token: tokens.office, json: {} })).json as { fields: Record<string, true | { update?: boolean }> }
    return ['subject', 'body', 'audience'].map((name) => {
      const may = fields[name]
      return may === true || may?.update === true
    })
  }
  expect(await typed()).toEqual([true, true, true])
  await set({ state: 'sending' })
  expect(await typed()).toEqual([false, false, false])
  const refused = await rest(`/letters/${id}?locale=kk`, { method: 'PATCH', token: tokens.office, json: { subject: 'Кеш' } })
  expect(refused.status).toBe(400)
  expect(refused.text).toContain(letterClosed.ru)
  expect((await stored(id)).subject).toEqual({ kk: 'Жаңалық' })
})
