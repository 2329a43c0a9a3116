// Run by bench/sending.ts, with the settings of a database of its own.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { smtpTransport } from '#domain/mail/smtp.ts'
import { deliver } from '#domain/newsletter/sending/deliver.ts'
import { finishLetters } from '#domain/newsletter/sending/finish.ts'
import { prepareDue } from '#domain/newsletter/sending/prepare.ts'
import { cms as open } from '#tests/factories.ts'
import { namedSite } from '#tests/newsletter.ts'
import { dueLetter, emptyHouse, manyReaders, noLimits, progress } from '#tests/sending.ts'

const count = Number(process.argv[2] ?? 5000)
/** At four at once, as the worker does it. */
const atLeast = 100
const relay = fork('bench/relay.ts', [], { execArgv: ['--import', 'tsx'] })
const [{ url }] = (await once(relay, 'message')) as [{ url: string }]
const cms = await open()
await namedSite()

async function figures(): Promise<{ people: number; letters: number }> {
  const answer = once(relay, 'message')
  relay.send('figures')
  return ((await answer) as [{ people: number; letters: number }])[0]
}

const megabytes = () => (globalThis.gc?.(), Math.round(process.memoryUsage().rss / 1e6))

async function round(lanes: number): Promise<boolean> {
  await emptyHouse(cms)
  await manyReaders(count)
  const id = await dueLetter()
  const begin = performance.now()
  await prepareDue(cms)
  const prepared = performance.now()
  const transport = smtpTransport(url, { lanes })
  const memory = [megabytes()]
  const cpu = process.cpuUsage()
  for (let sent = 0; ;) {
    const { ended } = await deliver(cms, { transport, limits: noLimits })
    if (!ended) break
    if (Math.floor((sent + ended) / 1000) > Math.floor(sent / 1000)) memory.push(megabytes())
    sent += ended
  }
  const seconds = (performance.now() - prepared) / 1000
  const { user, system } = process.cpuUsage(cpu)
  transport.close()
  await finishLetters(cms)
  const { people, letters } = await figures()
  const rate = count / seconds
  console.log(`${lanes} at once: ${rate.toFixed(0)} letters a second; ${count} prepared in ${((prepared - begin) / 1000).toFixed(1)} s; ${letters} letters to ${people} people; ${((user + system) / 1000 / count).toFixed(1)} ms of CPU each; memory ${memory.join(', ')} MB`)
  const { sent } = await progress(id)
  return (lanes < 4 || rate >= atLeast) && people === count && letters === count && sent === count
}

let fine = true
for (const lanes of [1, 2, 4]) fine = (await round(lanes)) && fine
await cms.destroy()
relay.disconnect()
process.exit(fine ? 0 : 1)
