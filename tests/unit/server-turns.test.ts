import { expect, test } from 'vitest'
import { createFlights } from '#server/flights.ts'
import { Busy, createTurns } from '#server/turns.ts'

/** Work that lasts until it is let go, and notes when it began. */
function workshop(turns: Pick<ReturnType<typeof createTurns>, 'turn'>) {
  const begun: string[] = []
  const open: (() => void)[] = []
  const ask = (who: string, name: string) => turns.turn(who, () => new Promise<void>((done) => (begun.push(name), open.push(done))))
  const settled = () => new Promise((later) => setImmediate(later))
  const finish = async () => {
    await settled()
    open.shift()?.()
    await settled()
  }
  return { begun, ask, finish }
}

test('whoever asks for much waits for their own, and the next visitor for one of them', async () => {
  const { begun, ask, finish } = workshop(createTurns({ atOnce: 1, waiting: 100 }))
  for (let at = 0; at < 50; at += 1) ask('stranger', `stranger ${at}`)
  ask('reader', 'reader 0')
  ask('reader', 'reader 1')
  for (let at = 0; at < 4; at += 1) await finish()
  expect(begun).toEqual(['stranger 0', 'stranger 1', 'reader 0', 'stranger 2', 'reader 1'])
})

test('when every place to wait is taken, it is the longest queue that loses one', async () => {
  const { ask, begun, finish } = workshop(createTurns({ atOnce: 1, waiting: 4 }))
  const strangers = Array.from({ length: 6 }, (_, at) => ask('stranger', `stranger ${at}`).done)
  await expect(strangers[5]).rejects.toBeInstanceOf(Busy)
  ask('reader', 'reader')
  await expect(strangers[4]).rejects.toBeInstanceOf(Busy)
  await finish()
  await finish()
  expect(begun).toContain('reader')
})

test('who asks for what a stranger waits for has it in their own turn, and it is done once', async () => {
  const turns = createTurns({ atOnce: 1, waiting: 100 })
  const { ask, begun, finish } = workshop(turns)
  const flights = createFlights<string>(turns)
  for (let at = 0; at < 10; at += 1) ask('stranger', `stranger ${at}`)
  let renders = 0
  const render = async () => `page ${(renders += 1)}`
  const first = flights.join('/ru', 'stranger', render)
  const second = flights.join('/ru', 'reader', render)
  await finish()
  await finish()
  expect(await second).toBe('page 1')
  expect(await first).toBe('page 1')
  for (let at = 0; at < 10; at += 1) await finish()
  expect(renders).toBe(1)
  expect(begun).toHaveLength(10)
})

test('work that fails gives its turn on, and a crowd leaves nothing behind', async () => {
  const turns = createTurns({ atOnce: 2, waiting: 100 })
  const failed = Array.from({ length: 20 }, (_, at) => turns.turn(`network ${at % 3}`, () => Promise.reject(new Error('no'))).done)
  for (const one of await Promise.allSettled(failed)) expect(one.status).toBe('rejected')
  expect(await turns.turn('reader', async () => 'page').done).toBe('page')
})
