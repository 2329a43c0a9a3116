import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, afterEach, beforeAll, beforeEach, expect, vi } from 'vitest'
import { requestScope } from '#lib/request-scope.ts'
import { emptyBuild, fileOf, type House, html, notes, openHouse, type Show } from '#tests/house.ts'

/** No test here is about speed: a busy machine may take its time. */
export const patience = { timeout: 60_000, interval: 10 }

/**
 * Front doors over a site whose contents a test sets: `texts` by address, `gone` when withdrawn. Each test of the file
 * begins with two pages, nothing published, and an empty folder.
 */
export function publishedSite() {
  const uri = process.env['DATABASE_URI'] ?? ''
  const root = emptyBuild()
  let client: MongoClient
  let marks = 0
  let houses: House[] = []
  const state = {
    dataDir: '',
    texts: {} as Record<string, string>,
    gone: new Set<string>(),
    renders: [] as string[],
    /** A render of this address is held until its promise is kept. */
    held: new Map<string, Promise<void>>(),
  }

  beforeAll(async () => (client = await MongoClient.connect(uri)))
  afterAll(() => client.close())
  beforeEach(async () => {
    // A house that starts reads what was published lately: of other tests, too.
    await client.db().collection('publications').deleteMany({})
    const texts = { '/ru': 'Главная', '/ru/stories/den': 'Долгий день' }
    Object.assign(state, { dataDir: newFolder(), texts, gone: new Set(), renders: [], held: new Map() })
  })
  const closeAll = async () => {
    for (const house of houses) await house.close()
    houses = []
  }
  afterEach(closeAll)

  const newFolder = () => mkdtempSync(join(tmpdir(), 'qanat-house-'))
  const rendersOf = (path: string) => state.renders.filter((rendered) => rendered === path).length
  const publish = (kind: 'change' | 'withdraw', tags: string[], addresses: string[] = []) =>
    client.db().collection('publications').insertOne({ kind, tags, addresses, createdAt: new Date() })

  const show: Show = async (req, res) => {
    const path = req.url ?? ''
    state.renders.push(path)
    notes('stories', 'site')
    const text = state.texts[path]
    await state.held.get(path)
    if (text !== undefined) return html(res, text)
    if (path.includes('/problem/')) return html(res, `problem ${path}`)
    const scope = requestScope.getStore()
    if (scope && state.gone.has(path)) scope.gone = true
    html(res, '', 404)
  }

  return {
    state,
    show,
    rendersOf,
    publish,
    newFolder,
    closeAll,
    async open(options: Partial<Parameters<typeof openHouse>[0]> = {}) {
      const house = await openHouse({ show, uri, dataDir: state.dataDir, root, ...options })
      houses.push(house)
      return house
    },
    /** Without a database. */
    away: { uri: 'mongodb://127.0.0.1:9/nothing?replicaSet=rs0' },
    following: (house: House) => vi.waitFor(async () => {
      await house.text('/ru')
      const before = rendersOf('/ru')
      await house.text('/ru')
      expect(rendersOf('/ru')).toBe(before)
    }, patience),
    /** Resolves when the one house has applied all that was published: rows come in order, and the last asks for a render of its own. */
    async applied() {
      const mark = `/ru/mark-${(marks += 1)}`
      await publish('change', [], [mark])
      await vi.waitFor(() => expect(rendersOf(mark)).toBeGreaterThan(0), patience)
    },
    /** Resolves when the page stands on disk, rendered after `since`. */
    onDisk: (path: string, since = 0) => vi.waitFor(() => expect(fileOf(state.dataDir, path)?.facts.renderedAt ?? 0).toBeGreaterThan(since), patience),
  }
}
