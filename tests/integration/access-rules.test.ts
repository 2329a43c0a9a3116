import { readdirSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { CollectionConfig, Field, GlobalConfig } from 'payload'
import { describe, expect, test } from 'vitest'
import { cms } from '#tests/factories.ts'

type Modules = Record<string, Record<string, unknown>>

async function load(folder: string): Promise<Modules> {
  const files = readdirSync(folder).filter((file) => /^[A-Z].*\.ts$/.test(file))
  return Object.fromEntries(await Promise.all(files.map(async (file) => [file, await import(resolve(folder, file))] as const)))
}

const collections = await load('collections')
const globals = await load('collections/globals')

/** A file is named as the constant it exports. */
const named = <T>(modules: Modules) => Object.entries(modules).map(([path, module]) => {
  const name = basename(path, '.ts')
  return [name, module[name] as T] as const
})

describe('who may do what is written down for every operation', () => {
  test.each(named<CollectionConfig>(collections))('%s', (_name, { access, versions }) => {
    const operations = ['admin', 'create', 'delete', 'read', 'readVersions', 'unlock', 'update'] as const
    for (const operation of operations) expect(access?.[operation], operation).toBeTypeOf('function')
    if (versions) {
      const answer: unknown = access?.read?.({ req: { locale: 'ru' } } as never)
      expect(answer, 'drafts are not for everybody').not.toBe(true)
    }
  })

  test.each(named<GlobalConfig>(globals))('%s', (_name, { access }) => {
    for (const operation of ['read', 'readVersions', 'update'] as const) expect(access?.[operation], operation).toBeTypeOf('function')
  })
})

test('every collection of ours stands in a file of its own', async () => {
  const { config } = await cms()
  const ours = config.collections.filter(({ slug }) => !slug.startsWith('payload-'))
  expect(ours).toHaveLength(Object.keys(collections).length)
  expect(config.globals).toHaveLength(Object.keys(globals).length)
})

type Shown = Field & { hidden?: boolean; admin?: { hidden?: boolean; disabled?: boolean; date?: { displayFormat?: string } } }
/** Dates that the form shows, wherever they stand in it. */
function shownDates(fields: Field[]): Shown[] {
  return fields.flatMap((field): Shown[] => {
    const { admin, hidden } = field as Shown
    if (hidden || admin?.hidden || admin?.disabled) return []
    const inner = field.type === 'tabs' ? field.tabs.flatMap((tab) => shownDates(tab.fields)) : 'fields' in field ? shownDates(field.fields) : []
    return field.type === 'date' ? [field as Shown] : inner
  })
}

test('no form writes a date the American way', async () => {
  const { config } = await cms()
  const written = [...config.collections, ...config.globals].filter(({ admin, slug }) => !admin?.hidden && !slug.startsWith('payload-'))
  const dates = written.flatMap(({ slug, fields }) => shownDates(fields as Field[]).flatMap((field) => ('name' in field && !['createdAt', 'updatedAt', 'deletedAt'].includes(field.name) ? [[slug, field.name, field.admin?.date?.displayFormat ?? 'unsaid'] as const] : [])))
  expect(dates.length).toBeGreaterThan(5)
  expect(dates.filter(([, , format]) => !format.startsWith('dd.MM.yyyy'))).toEqual([])
})

test('jobs are run by administrators only', async () => {
  const { jobs } = (await cms()).config
  for (const rule of [jobs?.access?.run, jobs?.access?.queue, jobs?.access?.cancel]) {
    expect(await rule?.({ req: { user: null } } as never)).toBe(false)
    expect(await rule?.({ req: { user: { role: 'editor' } } } as never)).toBe(false)
  }
})
