import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Lock = { packages: Record<string, { version?: string; optionalDependencies?: Record<string, string>; resolved?: string; link?: boolean }> }
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock

/** All installed copies of a package, wherever they stand in the tree. */
const versionsOf = (name: string) =>
  Object.entries(packages).filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`)).map(([, { version = '' }]) => version)

const atLeast = (version: string, floor: string) => version.localeCompare(floor, 'en', { numeric: true }) >= 0

test('all Payload packages are exactly 3.90.1: they fit together at one version only', () => {
  const payloads = Object.entries(packages).filter(([path]) => /node_modules\/(payload|@payloadcms\/[^/]+)$/.test(path))
  expect(payloads.length).toBeGreaterThan(5)
  expect(payloads.filter(([, { version }]) => version !== '3.90.1')).toEqual([])
})

test.each([
  ['next', '16.4.5'],
  ['sharp', '0.35.4'],
  ['mongoose', '8.24.3'],
])('%s is at least %s: older ones have known holes', (name, floor) => {
  expect(versionsOf(name).length).toBeGreaterThan(0)
  expect(versionsOf(name).filter((version) => !atLeast(version, floor))).toEqual([])
})

test('nodemailer is exactly 10.6.0: letters were tested with it', () => {
  expect(versionsOf('nodemailer')).toEqual(['10.6.0'])
})

test('next-intl and its parts are of one version: otherwise the install fails', () => {
  for (const name of ['next-intl', 'use-intl', 'icu-minify']) expect(versionsOf(name)).toEqual(['4.14.8'])
})

test('every package comes from the registry of whoever installs: the lockfile names no address', () => {
  expect(Object.entries(packages).filter(([, { resolved, link }]) => resolved && !link).map(([path]) => path)).toEqual([])
})

test('the lockfile knows the builds for other machines, without which npm ci refuses it', () => {
  const present = new Set(Object.keys(packages))
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !present.has(`node_modules/${name}`) && !present.has(`${path}/node_modules/${name}`)),
  )
  expect(missing).toEqual([])
})
