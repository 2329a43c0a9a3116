import { type Browser, chromium } from 'playwright-core'
import { tools } from '#lib/env.ts'
import { defaultLocale, locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import { startApp } from '#tests/setup/app.ts'
import { median } from './wrk.ts'

/**
 * Bytes, requests and paints of a first view on a slow phone: 150 ms latency, 1.6 Mbit/s, a processor four times slower.
 * Median of five, fresh profiles. npx tsx bench/first-view.ts
 */
const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']
const kB = 1024

type View = { bytes: number; requests: number; painted: number; largest: number }

async function view(browser: Browser, url: string): Promise<View> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  let bytes = 0
  let requests = 0
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => void ((bytes += encodedDataLength), (requests += 1)))
  await cdp.send('Network.enable')
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 })
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.goto(url, { waitUntil: 'networkidle' })
  const [painted, largest] = await page.evaluate(
    () =>
      new Promise<[number, number]>((done) => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN
        new PerformanceObserver((list) => done([first, list.getEntries().at(-1)?.startTime ?? NaN])).observe({ type: 'largest-contentful-paint', buffered: true })
      }),
  )
  await context.close()
  return { bytes, requests, painted, largest }
}

const app = await startApp()
const browser = await chromium.launch({ executablePath: tools().CHROMIUM_PATH ?? '/usr/bin/chromium', args: flags })
const { docs } = (await (await fetch(`${app.origin}/api/stories?locale=${defaultLocale}&depth=0`)).json()) as { docs: { cover?: string | null; publicSlugs: Record<string, string> }[] }
const story = docs.find(({ cover, publicSlugs }) => !cover && locales.every((locale) => publicSlugs[locale]))
for (const locale of locales) {
  for (const [name, path] of [['story', paths.story(locale, story?.publicSlugs[locale] ?? '')], ['home', paths.home(locale)]] as const) {
    await fetch(app.origin + path)
    const views: View[] = []
    for (let run = 0; run < 5; run += 1) views.push(await view(browser, app.origin + path))
    const of = (key: keyof View) => median(views.map((one) => one[key]))
    console.log(`${locale} ${name}: ${(of('bytes') / kB).toFixed(1)} kB in ${of('requests')} requests, first paint ${of('painted').toFixed(0)} ms, largest ${of('largest').toFixed(0)} ms`)
  }
}
await browser.close()
await app.stop()
process.exit(0)
