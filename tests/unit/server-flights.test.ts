import { expect, test } from 'vitest'
import { createFlights } from '#server/flights.ts'
import { Busy } from '#server/turns.ts'

/** Long enough for everything that does not wait for anything else. */
const turn = () => new Promise<void>((done) => setImmediate(done))

test('ten visitors who ask for one page at once cost one render', async () => {
  const flights = createFlights<string>({ atOnce: 4, waiting: 10 })
  let renders = 0
  const render = async () => {
    renders += 1
    await turn()
    return 'page'
  }
  const answers = await Promise.all(Array.from({ length: 10 }, () => flights.join('/ru', 'network', render)))
  expect(answers).toEqual(Array(10).fill('page'))
  expect(renders).toBe(1)
})

test('no more than four pages are rendered at once, and no more than the queue holds may wait', async () => {
  const flights = createFlights<void>({ atOnce: 4, waiting: 4 })
  let now = 0
  let most = 0
  const render = async () => {
    now += 1
    most = Math.max(most, now)
    await turn()
    now -= 1
  }
  const all = await Promise.allSettled(Array.from({ length: 10 }, (_, number) => flights.join(`/ru/${number}`, 'network', render)))
  expect(most).toBe(4)
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(8)
  expect(all.filter((one) => one.status === 'rejected' && one.reason instanceof Busy)).toHaveLength(2)
})

test('after a publication nobody is given the render that was begun before it', async () => {
  const flights = createFlights<string>({ atOnce: 4, waiting: 10 })
  let finish = (_page: string) => {}
  const before = flights.join('/ru', 'network', () => new Promise<string>((done) => (finish = done)))
  flights.leaveBehind()
  expect(await flights.join('/ru', 'network', async () => 'new')).toBe('new')
  finish('old')
  expect(await before).toBe('old')
})

test('a render that fails makes room for the next', async () => {
  const flights = createFlights<string>({ atOnce: 1, waiting: 1 })
  const failed = flights.join('/a', 'network', () => Promise.reject(new Error('no')))
  const next = flights.join('/b', 'network', async () => 'page')
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('page')
  expect(await flights.join('/a', 'network', async () => 'again')).toBe('again')
})
