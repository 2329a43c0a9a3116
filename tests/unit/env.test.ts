import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readSettings, settingNames, SettingsError } from '#lib/env.ts'

const good = {
  DATABASE_URI: 'mongodb://127.0.0.1:27017/qanat?replicaSet=rs0',
  SITE_URL: 'https://qanat.example',
  PAYLOAD_SECRET: '4f1c9ab2d7e05836a1b2c3d4e5f60718',
  DATA_KEY: 'a9b8c7d6e5f40312243546576879808b',
}
const settings = (changes: Record<string, string | undefined>) => readSettings({ NODE_ENV: 'production', ...good, ...changes })

test('good settings are taken, and what may be missing has its default', () => {
  expect(settings({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', APP_MODE: 'production', SITE_URL: 'https://qanat.example', WORKER: 'inside', TRUSTED_PROXIES: ['loopback'] })
})

const refused: [what: string, changes: Record<string, string | undefined>, words: string][] = [
  ['a database address that is none', { DATABASE_URI: 'postgres://x/y' }, 'DATABASE_URI is not a MongoDB address'],
  ['a malformed database address', { DATABASE_URI: 'mongodb://' }, 'DATABASE_URI is not a MongoDB address'],
  ['a database without a replica set', { DATABASE_URI: 'mongodb://127.0.0.1/qanat' }, 'replicaSet='],
  ['no session secret', { PAYLOAD_SECRET: undefined }, 'PAYLOAD_SECRET is missing'],
  ['an empty session secret', { PAYLOAD_SECRET: '' }, 'PAYLOAD_SECRET'],
  ['a short session secret', { PAYLOAD_SECRET: 'short' }, 'at least 32 random characters'],
  ['a default session secret', { PAYLOAD_SECRET: 'YOUR_SECRET_HERE_YOUR_SECRET_HERE' }, 'too short or too simple'],
  ['a session secret of one letter', { PAYLOAD_SECRET: 'a'.repeat(40) }, 'too short or too simple'],
  ['a short data key', { DATA_KEY: '12345' }, 'DATA_KEY'],
  ['a session secret that repeats itself', { PAYLOAD_SECRET: '0123456789abcdef'.repeat(2) }, 'too short or too simple'],
  ['a sender that is none', { MAIL_FROM: 'Qanat' }, 'MAIL_FROM'],
  ['no public address', { SITE_URL: undefined }, 'SITE_URL is missing'],
  ['a public address without https', { SITE_URL: 'http://qanat.example' }, 'https://'],
  ['a public address that is none', { SITE_URL: 'qanat' }, 'SITE_URL is not an address'],
  ['a host that only begins like this machine', { SITE_URL: 'http://localhost.example' }, 'https://'],
  ['a port that is none', { PORT: 'http' }, 'PORT'],
  ['a port too high', { PORT: '70000' }, 'PORT'],
  ['a mail server that is none', { SMTP_URL: 'mail.example' }, 'SMTP_URL'],
  ['a place for bounces without a mailbox', { BOUNCE_DOMAIN: 'bounce.qanat.example' }, 'BOUNCE_DOMAIN and IMAP_URL belong together'],
  ['a mailbox without a place for bounces', { IMAP_URL: 'imaps://box:secret@mail.qanat.example/INBOX' }, 'BOUNCE_DOMAIN and IMAP_URL belong together'],
  ['a mailbox without a password', { BOUNCE_DOMAIN: 'bounce.qanat.example', IMAP_URL: 'imaps://mail.qanat.example' }, 'IMAP_URL is not a mailbox'],
  ['a place for bounces that is no domain', { BOUNCE_DOMAIN: 'b@qanat.example', IMAP_URL: 'imaps://box:secret@mail.qanat.example' }, 'BOUNCE_DOMAIN is not a domain'],
  ['proxies that are none', { TRUSTED_PROXIES: 'nginx, 10.0.0.1' }, 'TRUSTED_PROXIES is a list'],
  ['no letter at all for a network', { FORMS_PER_NETWORK: '0' }, 'FORMS_PER_NETWORK must be'],
  ['a worker elsewhere than inside', { WORKER: 'outside' }, 'WORKER must be'],
  ['a short first password', { ADMIN_PASSWORD: 'abc' }, 'at least 12 characters'],
  ['a first account that is no address', { ADMIN_EMAIL: 'admin' }, 'ADMIN_EMAIL'],
]

test.each(refused)('refused with one sentence: %s', (_what, changes, words) => {
  const attempt = () => settings(changes)
  expect(attempt).toThrow(SettingsError)
  expect(attempt).toThrow(words)
  expect(attempt).not.toThrow('\n')
})

test.each(['mongodb://u:p@h1:1,h2:2,h3:3/qanat?replicaSet=rs0', 'mongodb+srv://u:p@cluster0.example.net/qanat'])('a replica set of several servers is accepted: %s', (uri) => {
  expect(settings({ DATABASE_URI: uri }).DATABASE_URI).toBe(uri)
})

test.each(['http://localhost:3000', 'http://127.0.0.1:4400', 'http://[::1]:3000'])('http is accepted on this machine: %s', (url) => {
  expect(settings({ SITE_URL: url }).SITE_URL).toBe(url)
})

test('.env.example names every setting with a line of its own, and no other', () => {
  const lines = readFileSync('.env.example', 'utf8').split('\n')
  const named = lines.flatMap((line) => /^([A-Z_]+)=/.exec(line)?.[1] ?? [])
  expect([...named].sort()).toEqual([...settingNames].sort())
  for (const name of named) expect(lines[lines.indexOf(`${name}=`) - 1]).toMatch(/^# ./)
})
