import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { settingNames } from '#lib/env.ts'

const compose = readFileSync('docker-compose.yml', 'utf8')
/** The image's own, or the compose file's, or for other programs. */
const decided = ['DATA_DIR', 'PORT', 'HOST', 'DATABASE_URI', 'MONGOD_BINARY', 'CHROMIUM_PATH']

test('the compose file hands every setting to the site', () => {
  const handed = [...compose.matchAll(/^ {4}([A-Z_]+): \$\{\1[:}]/gm)].map(([, name]) => name)
  expect(handed.sort()).toEqual(settingNames.filter((name) => !decided.includes(name)).sort())
})

test('site and worker have the same settings, and no service writes logs without end', () => {
  expect(compose.match(/^ {4}<<: \*app$/gm)).toHaveLength(2)
  const services = compose.slice(compose.indexOf('\nservices:'), compose.indexOf('\nnetworks:')).match(/^ {2}[a-z]+:$/gm) ?? []
  expect(compose.match(/^ {4}<<: \*(app|hardened)$/gm)).toHaveLength(services.length)
})

test('the page of settings knows every setting and every command', () => {
  const page = readFileSync('docs/operators/settings.md', 'utf8')
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  for (const name of settingNames) expect(page).toContain(`\`${name}\``)
  for (const name of Object.keys(scripts).filter((one) => !['generate', 'test'].includes(one))) expect(page).toContain(name === 'start' ? '`npm start`' : `\`npm run ${name}\``)
})

test('the editors’ guides are part of what an image is built from, and nothing else of docs', () => {
  const lines = readFileSync('.dockerignore', 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))
  expect(lines).not.toContain('docs')
  expect(lines.slice(lines.indexOf('docs/*')).filter((line) => line.startsWith('!docs'))).toEqual(['!docs/editors'])
})
