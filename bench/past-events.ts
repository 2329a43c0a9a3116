import { MongoClient, ObjectId } from 'mongodb'
import { paths } from '#lib/paths.ts'
import { copyEvents } from '#tests/many-events.ts'
import { richText } from '#tests/rich-text.ts'
import { startForBench } from './running-app.ts'
import { median } from './wrk.ts'

/** First render of lists among many past events. npx tsx bench/past-events.ts [--events 2000] */
const at = process.argv.indexOf('--events')
const count = at < 0 ? 2000 : Number(process.argv[at + 1])

const app = await startForBench(1)
await app.logIn()
const data = {
  title: 'Одно из многих', summary: 'Кратко', body: richText('Текст'), startLocal: '2026-06-30T10:00', endLocal: '2026-06-30T12:00', zone: 'Asia/Almaty',
  mode: 'room', eventStatus: 'scheduled', originalLanguage: 'ru', registration: { policy: 'open' }, _status: 'published',
}
const { doc } = (await (await app.send('POST', '/api/events?locale=ru&depth=0', data)).json()) as { doc: { id: string } }
const client = await MongoClient.connect(app.databaseUri)
await copyEvents(client.db().collection('events'), new ObjectId(doc.id), count, new Date('2026-06-29T05:00:00Z'))
await client.close()

const times: number[] = []
for (const year of [2026, 2025, 2024, 2023, 2022]) {
  const begin = performance.now()
  const answer = await app.get(paths.pastEvents('ru', { year }))
  if (!answer.ok) throw new Error(`${year}: ${answer.status}`)
  await answer.text()
  times.push(performance.now() - begin)
}
console.log(`${count} past events: first render of a year, median ${median(times).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)} ms`)
await app.close()
process.exit(0)
