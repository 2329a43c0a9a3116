import { setTimeout as sleep } from 'node:timers/promises'
import { locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { startForBench } from './running-app.ts'
import { median } from './wrk.ts'

/**
 * From pressing "publish" to the page in the reader's hand, in each of the three languages; and from "withdraw" to 410 or
 * the honest fallback. Then: first renders, the admin list, memory. npx tsx bench/publish.ts [--stories 1000]
 */
const at = process.argv.indexOf('--stories')
const app = await startForBench(at < 0 ? 1000 : Number(process.argv[at + 1]))
await app.logIn()

const timed = async (work: () => Promise<unknown>) => {
  const begin = performance.now()
  await work()
  return performance.now() - begin
}
const say = (what: string, times: number[]) =>
  console.log(`${what}: median ${median(times).toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)} ms (${times.length} times)`)

const until = async (address: string, holds: (answer: Response) => boolean | Promise<boolean>) => {
  while (!(await holds(await app.get(address)))) await sleep(2)
}

type Doc = { id: string; slug: Record<string, string> }
const { docs } = (await (await app.send('GET', '/api/stories?locale=all&limit=30&depth=0')).json()) as { docs: Doc[] }

const published: number[] = []
const withdrawn: number[] = []
for (const [number, { id, slug }] of docs.entries()) {
  for (const locale of locales) await app.get(paths.story(locale, slug[locale] ?? ''))
  for (const locale of locales) {
    const title = `Измерение ${number} ${Date.now()}`
    published.push(
      await timed(async () => {
        await app.send('PATCH', `/api/stories/${id}?locale=${locale}&depth=0`, { title, _status: 'published' })
        await until(paths.story(locale, slug[locale] ?? ''), async (answer) => (await answer.text()).includes(title))
      }),
    )
  }
}
for (const { id, slug } of docs.slice(0, 20)) {
  withdrawn.push(
    await timed(async () => {
      await app.send('PATCH', `/api/stories/${id}?locale=ru&depth=0`, { _status: 'draft' })
      await until(paths.home('ru'), async (answer) => !(await answer.text()).includes(`/ru/stories/${slug['ru']}"`))
    }),
  )
}
say('a save, from the click to the page in that language', published)
say('withdrawal, gone from the home page', withdrawn)

const firstRenders: number[] = []
const more = (await (await app.send('GET', '/api/stories?locale=all&limit=20&page=2&depth=0')).json()) as { docs: Doc[] }
for (const { slug } of more.docs) firstRenders.push(await timed(async () => (await app.get(paths.story('kk', slug['kk'] ?? ''))).text()))
say('a story page rendered for the first time', firstRenders)
const lists: number[] = []
for (let page = 2; page < 20; page += 1) lists.push(await timed(async () => (await app.get(paths.stories('ru', { page }))).text()))
say('a list page rendered for the first time', lists)
const admin: number[] = []
for (let view = 0; view < 20; view += 1) admin.push(await timed(async () => (await app.send('GET', '/admin/collections/stories?limit=25')).text()))
say('the list of stories in the admin', admin)
console.log(`memory of the app: ${app.memory()} MB`)
await app.close()
process.exit(0)
