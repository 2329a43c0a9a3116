import { MongoNetworkError, MongoServerError } from 'mongodb'
import { describe, expect, test } from 'vitest'
import { newRequestScope, type RequestScope } from '#lib/request-scope.ts'
import { troubleOf } from '#lib/trouble.ts'
import { doneAgain } from '#server/done-again.ts'

describe('what an error of the database says', () => {
  const labelled = (...errorLabels: string[]) => new MongoServerError({ message: 'x', errorLabels })
  const network = (label?: string) => {
    const error = new MongoNetworkError('connection closed')
    if (label) error.addErrorLabel(label)
    return error
  }
  test.each([
    ['two wrote at once', new MongoServerError({ message: 'x', code: 112 }), 'again'],
    ['the transaction was broken off', labelled('TransientTransactionError'), 'again'],
    ['the primary stepped down', new MongoServerError({ message: 'x', code: 10107 }), 'again'],
    ['the same, inside of another error', new Error('x', { cause: new MongoServerError({ message: 'x', code: 189 }) }), 'again'],
    ['no answer', network(), 'away'],
    ['no answer within a transaction', network('TransientTransactionError'), 'again'],
    ['perhaps committed', labelled('TransientTransactionError', 'UnknownTransactionCommitResult'), 'away'],
    ['the CMS did not start', Object.assign(new Error('x'), { payloadInitError: true }), 'away'],
    ['a value there is already', new MongoServerError({ message: 'x', code: 11000 }), undefined],
    ['a fault of ours', new TypeError('x'), undefined],
    ['nothing', null, undefined],
  ])('%s', (_what, error, trouble) => expect(troubleOf(error)).toBe(trouble))
})

describe('work that met another writer or an election', () => {
  const asked = { url: '/api/stories/1', headers: {} }
  function answering(...answers: [number, RequestScope['trouble']?][]) {
    let asks = 0
    const renderer = doneAgain({
      pass: async () => undefined,
      async ask() {
        const [status, trouble] = answers[Math.min(asks++, answers.length - 1)] ?? [200]
        return { status, headers: {}, body: Buffer.from(''), scope: { ...newRequestScope(), ...(trouble && { trouble }) } }
      },
    })
    return { ask: async (method: string) => (await renderer.ask({ ...asked, method })).status, asks: () => asks }
  }

  test.each(['PATCH', 'POST', 'DELETE', 'GET'])('is done again: %s', async (method) => {
    const { ask, asks } = answering([409, 'again'], [500, 'again'], [403, 'again'], [200])
    expect(await ask(method)).toBe(200)
    expect(asks()).toBe(4)
  })

  test('is not done for ever, and has the last word of the CMS', async () => {
    const { ask, asks } = answering([409, 'again'])
    expect(await ask('PATCH')).toBe(409)
    expect(asks()).toBe(10)
  })

  test('is not done again where nobody knows what was kept', async () => {
    for (const status of [500, 403, 404]) {
      const { ask, asks } = answering([status, 'away'])
      expect(await ask('POST')).toBe(503)
      expect(asks()).toBe(1)
    }
  })

  test('a write that found a way is done; a page that was drawn without a database is not', async () => {
    expect(await answering([200, 'away']).ask('POST')).toBe(200)
    expect(await answering([200, 'away']).ask('GET')).toBe(503)
    expect(await answering([307, 'away']).ask('GET')).toBe(503)
  })

  test('what was refused for a reason stays refused', async () => {
    const { ask, asks } = answering([403])
    expect(await ask('PATCH')).toBe(403)
    expect(asks()).toBe(1)
  })
})
