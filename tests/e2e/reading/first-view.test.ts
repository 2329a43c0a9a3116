import type { CDPSession } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { type Locale, locales } from '#lib/locales.ts'
import { paths } from '#lib/paths.ts'
import en from '#messages/en.json' with { type: 'json' }
import kk from '#messages/kk.json' with { type: 'json' }
import ru from '#messages/ru.json' with { type: 'json' }
import { closePage, desktop, openPage, phone } from '#tests/e2e/browser.ts'
import { afterForm, pageKinds, published } from '#tests/e2e/pages.ts'
import { get, site } from '#tests/e2e/site.ts'
import { stumblingBlocks } from '#tests/e2e/stumbling-blocks.ts'
import { plain } from '#tests/plain.ts'

const kB = 1024
const messages: Record<Locale, { story: { published: string } }> = { kk, ru, en }

/** A word, the end of its element, and the next word in another one that only styles set apart. */
const glued = /[\p{L}\p{N}.:»)]+(?:<\/(?:a|b|small|span|time|cite)>)*<(?:a|b|small|span|cite)(?: [^>]*)?>[\p{L}\p{N}«(]+/gu
const nameless = /<input(?![^>]*\stype=)[^>]*>|<form(?![^>]*\saria-label)[^>]*>/g

type Load = { url: string; type: string; bytes: number }

/** Every answer of a first view with its bytes on the wire, headers counted. */
async function watch(cdp: CDPSession): Promise<() => Load[]> {
  const loads = new Map<string, Load>()
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => void loads.set(requestId, { url: request.url, type: type ?? '', bytes: 0 }))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = loads.get(requestId)
    if (load) load.bytes = encodedDataLength
  })
  await cdp.send('Network.enable')
  // A phone’s line: a browser that knows of none loads pictures from far below the first view.
  await cdp.send('Network.emulateNetworkConditions', { offline: false, latency: 1, downloadThroughput: -1, uploadThroughput: -1, connectionType: 'cellular4g' })
  return () => [...loads.values()].filter((load) => load.url.startsWith('http'))
}

test.each(['story', 'event'])('a Kazakh %s without a photo is at most 95 kB in at most 12 requests, its page at most 20 kB', async (kind) => {
  const page = await openPage(phone)
  const loads = await watch(await page.context().newCDPSession(page))
  await page.goto(site.url + (await pageKinds('kk'))[kind], { waitUntil: 'networkidle' })
  await page.evaluate(() => document.fonts.ready)
  const all = loads()
  const sum = (chosen: Load[]) => chosen.reduce((bytes, load) => bytes + load.bytes, 0)
  expect(all.length).toBeLessThanOrEqual(12)
  expect(sum(all)).toBeLessThanOrEqual(95 * kB)
  expect(sum(all.filter((load) => load.type === 'Document'))).toBeLessThanOrEqual(20 * kB)
  expect(sum(all.filter((load) => load.type === 'Script'))).toBeLessThanOrEqual(6 * kB)
  expect(all.filter((load) => load.url.endsWith('.woff2')).length).toBeGreaterThan(3)
  await closePage(page)
})

describe.each(locales)('in %s', (locale) => {
  test('no page asks another host, sets a cookie or breaks its own content security policy', async () => {
    const page = await openPage(desktop)
    const complaints: string[] = []
    const hosts = new Set<string>()
    page.on('console', (message) => void complaints.push(message.text()))
    page.on('pageerror', (error) => void complaints.push(String(error)))
    page.on('request', (request) => void hosts.add(new URL(request.url()).origin))
    for (const [kind, path] of Object.entries(await pageKinds(locale))) {
      await page.goto(site.url + path, { waitUntil: 'networkidle' })
      // Chromium reports the 404 of the "not found" page itself.
      expect(complaints.splice(0).filter((line) => !(kind === 'not found' && line.includes('404'))), kind).toEqual([])
    }
    expect([...hosts]).toEqual([site.url])
    expect(await page.context().cookies()).toEqual([])
    await closePage(page)
  })

  test('no page moves while it loads', async () => {
    const page = await openPage(phone)
    await page.addInitScript(() => {
      const shifts = { sum: 0 }
      Object.assign(window, { shifts })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.sum += (entry as PerformanceEntry & { value: number }).value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    for (const [kind, path] of Object.entries(await pageKinds(locale))) {
      await page.goto(site.url + path, { waitUntil: 'networkidle' })
      expect(await page.evaluate('shifts.sum'), kind).toBeLessThanOrEqual(0.05)
    }
    await closePage(page)
  })

  test('from 320 to 1920 pixels and with text twice as large nothing scrolls sideways, no number, no unit and no word breaks', async () => {
    const page = await openPage(desktop)
    const line = await page.context().newCDPSession(page)
    const found: string[] = []
    const pages = (await published('pages', locale)).map(({ slug }) => paths.page(locale, slug))
    for (const path of new Set([...Object.values(await pageKinds(locale)), ...(await afterForm(locale)), ...pages])) {
      await page.goto(site.url + path)
      await page.evaluate(() => document.fonts.ready)
      for (const [text, widths] of [[16, [320, 360, 412, 768, 1024, 1280, 1920]], [32, [320, 1280]]] as const) {
        await line.send('Page.setFontSizes', { fontSizes: { standard: text, fixed: text } })
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 })
          found.push(...(await page.evaluate(stumblingBlocks, locale)).map((what) => `${path} at ${width}, text of ${text}: ${what}`))
        }
      }
    }
    expect(found).toEqual([])
    await closePage(page)
  })

  test('reading and switching the language need no JavaScript', async () => {
    const page = await openPage({ ...phone, javaScriptEnabled: false })
    await page.goto(site.url + (await pageKinds(locale))['story'])
    expect((await page.locator('main .prose').innerText()).length).toBeGreaterThan(400)
    for (const other of locales.filter((each) => each !== locale)) {
      await page.goto(site.url + (await pageKinds(locale))['story'])
      await page.locator(`.langs a[lang="${other}"]`).click()
      expect(await page.getAttribute('html', 'lang')).toBe(other)
      expect(page.url()).toContain(`/${other}/stories/`)
    }
    await closePage(page)
  })

  test('an event tells the front door until when its registration is open, and what is true afterwards', async () => {
    const { event = '', events = '' } = await pageKinds(locale)
    const html = await (await get(event)).text()
    const moment = /<div class="main" data-until="(\d+)">/.exec(html)?.[1]
    expect(Number(moment)).toBeGreaterThan(Date.now())
    expect(html).toContain(`<div class="main" data-from="${moment}" hidden="">`)
    const list = await (await get(events)).text()
    expect(list).toMatch(/<article class="event"[^>]* data-until="\d+"/)
    expect(list).toMatch(/<b data-seats="(?:free|few|full)">\p{L}/u)
    // The way to the form stands right under the facts.
    expect(html).toMatch(/<\/dl><\/div><\/div><div class="shaft register-link noprint" data-until="\d+"><p class="main"><a class="btn" href="#register">/)
  })

  test('a story says above its text when it was published', async () => {
    const { story = '' } = await pageKinds(locale)
    const head = plain(await (await get(story)).text()).split('class="prose"')[0] ?? ''
    expect(head).toMatch(new RegExp(`<dt>${messages[locale].story.published}</dt><dd><time dateTime="\\d{4}-\\d\\d-\\d\\d">`))
  })

  test('what is cancelled stands below what takes place', async () => {
    const { events = '' } = await pageKinds(locale)
    const coming = /aria-labelledby="coming-h"[\s\S]*?<\/section>/.exec(await (await get(events)).text())?.[0] ?? ''
    expect([...coming.matchAll(/<article class="([^"]*)"/g)].map(([, name]) => name).join()).toMatch(/^event(?:,event)*(?:,event event--off)+$/)
  })

  test('public HTML holds no framework script, no inline style and no inline script but data', async () => {
    for (const path of Object.values(await pageKinds(locale))) {
      const html = await (await get(path)).text()
      expect(html).not.toMatch(/_next\/static\/[^"']+\.js/)
      expect(html).not.toMatch(/__next_f|\sstyle="/)
      for (const [, attributes] of html.matchAll(/<script([^>]*)>/g)) expect(attributes).toMatch(/type="application\/ld\+json"|\ssrc="\//)
    }
  })

  test('without styles no two words stand together; every field says its type and every form its name', async () => {
    const found: string[] = []
    for (const path of Object.values(await pageKinds(locale))) {
      const html = await (await get(path)).text()
      found.push(...[glued, nameless].flatMap((slip) => [...html.matchAll(slip)]).map(([what]) => `${path}: ${what}`))
    }
    expect(found).toEqual([])
  })
})
