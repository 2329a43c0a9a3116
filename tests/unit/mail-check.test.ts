import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readSettings } from '#lib/env.ts'
import { checkMail, noNames } from '#scripts/mail-check/check.ts'
import { type MailServer, startMailServer } from '#tests/setup/mail-server.ts'
import { type Mailbox, startMailbox } from '#tests/setup/mailbox.ts'
import { type NameServer, startNameServer, type Zone } from '#tests/setup/name-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'qanat-keys-'))

/** A private key in a file, and its public half as the DNS has it. */
function keyPair(bits = 2048) {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: bits })
  const file = join(folder, `${bits}-${Math.random()}.pem`)
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  return { file, published: publicKey.export({ type: 'spki', format: 'der' }).toString('base64') }
}

const key = keyPair()
let relay: MailServer
let box: Mailbox
let names: NameServer

const zone: Zone = {
  'TXT example.kz': ['v=spf1 ip4:192.0.2.0/24 -all', 'some-other=text'],
  'MX example.kz': ['10 mx.example.kz'],
  'A mx.example.kz': ['192.0.2.10'],
  'TXT qanat._domainkey.example.kz': [`v=DKIM1; k=rsa; p=${key.published}`],
  'TXT _dmarc.example.kz': ['v=DMARC1; p=reject; rua=mailto:dmarc@example.kz'],
  'TXT bounce.example.kz': ['v=spf1 include:example.kz ~all'],
  'MX bounce.example.kz': ['10 mx.example.kz'],
}

beforeEach(async () => {
  ;[relay, box, names] = await Promise.all([startMailServer(), startMailbox(), startNameServer(zone)])
})
afterEach(() => Promise.all([relay.close(), box.close(), names.close()]))

async function check(zoneChanges: Record<string, string[] | undefined> = {}, changes: Record<string, string | undefined> = {}) {
  names.state.zone = Object.fromEntries(Object.entries({ ...zone, ...zoneChanges }).filter(([, values]) => values)) as Zone
  const settings = readSettings({
    NODE_ENV: 'production', DATABASE_URI: 'mongodb://127.0.0.1:27017/qanat?replicaSet=rs0', SITE_URL: 'https://example.kz',
    PAYLOAD_SECRET: '4f1c9ab2d7e05836a1b2c3d4e5f60718', DATA_KEY: 'a9b8c7d6e5f40312243546576879808b',
    SMTP_URL: relay.url, MAIL_FROM: 'Қанат <news@example.kz>', DKIM_DOMAIN: 'example.kz', DKIM_SELECTOR: 'qanat', DKIM_KEY_FILE: key.file,
    BOUNCE_DOMAIN: 'bounce.example.kz', IMAP_URL: box.url, ...changes,
  })
  const findings = await checkMail(settings, [names.server])
  const of = (verdict: string) => findings.filter((finding) => finding.verdict === verdict).map(({ what }) => what)
  return { bad: of('bad').join('\n'), good: of('good').join('\n'), unknown: of('unknown').join('\n'), findings }
}

test('a sender with everything in its place has nothing bad said of it', async () => {
  const { bad, good } = await check()
  expect(bad).toBe('')
  for (const words of ['greets with', 'name and password', 'MX: mail for example.kz', 'ends with -all', 'both list headers', 'is that of DKIM_KEY_FILE', 'asks for reject', 'the mailbox opens; 0', 'MX: mail for bounce.example.kz', 'bounce.example.kz has one record']) expect(good).toContain(words)
})

const wrong: [what: string, zone: Record<string, string[] | undefined>, words: string][] = [
  ['no SPF', { 'TXT example.kz': undefined }, 'SPF: example.kz has no record'],
  ['two SPF records', { 'TXT example.kz': ['v=spf1 -all', 'v=spf1 ~all'] }, 'has 2 records'],
  ['an SPF that lets anybody in', { 'TXT example.kz': ['v=spf1 mx +all'] }, 'anybody may send'],
  ['an SPF without an end', { 'TXT example.kz': ['v=spf1 mx'] }, 'ends with nothing'],
  ['an SPF of too many look-ups', { 'TXT example.kz': [`v=spf1 ${Array.from({ length: 11 }, (_, at) => `a:h${at}.example.kz`).join(' ')} -all`] }, 'takes 11 look-ups'],
  ['an SPF that leads into itself', { 'TXT example.kz': ['v=spf1 include:example.kz include:example.kz include:example.kz -all'] }, 'more than 10 make it void'],
  ['no MX', { 'MX example.kz': undefined }, 'takes no mail'],
  ['an MX that is none', { 'MX example.kz': ['0 .'] }, 'takes no mail'],
  ['an MX without an address', { 'A mx.example.kz': undefined }, 'which has no address'],
  ['no key', { 'TXT qanat._domainkey.example.kz': undefined }, `v=DKIM1; k=rsa; p=${key.published}`],
  ['another key', { 'TXT qanat._domainkey.example.kz': [`v=DKIM1; p=${keyPair().published}`] }, 'is another than that of DKIM_KEY_FILE'],
  ['a withdrawn key', { 'TXT qanat._domainkey.example.kz': ['v=DKIM1; p='] }, 'is withdrawn'],
  ['no DMARC', { 'TXT _dmarc.example.kz': undefined }, 'no record at _dmarc.example.kz'],
  ['two DMARC records', { 'TXT _dmarc.example.kz': ['v=DMARC1; p=none', 'v=DMARC1; p=reject'] }, 'has 2 records'],
  ['a DMARC that wants the same name everywhere', { 'TXT _dmarc.example.kz': ['v=DMARC1; p=reject; aspf=s'] }, 'BOUNCE_DOMAIN is bounce.example.kz'],
  ['no MX for what comes back', { 'MX bounce.example.kz': undefined }, 'bounce.example.kz takes no mail'],
  ['no SPF for what comes back', { 'TXT bounce.example.kz': undefined }, 'SPF: bounce.example.kz has no record'],
]

test.each(wrong)('%s is found, with what to do', async (_what, changes, words) => {
  expect((await check(changes)).bad).toContain(words)
})

test('settings that cannot work are found', async () => {
  const other = { DKIM_DOMAIN: 'other.example', BOUNCE_DOMAIN: 'other.example' }
  expect((await check({}, other)).bad).toMatch(/DKIM_DOMAIN is other\.example(?:.|\n)*no part of example\.kz/)
  expect((await check({}, { DKIM_KEY_FILE: 'package.json' })).bad).toContain('no private RSA or Ed25519 key')
  expect((await check({}, { IMAP_URL: box.url.replace(':right@', ':wrong@') })).bad).toContain('refuses our name or password')
  expect((await check({}, { MAIL_FROM: undefined })).bad).toContain('MAIL_FROM is not set')
  expect((await check({}, { SMTP_URL: undefined })).bad).toContain('SMTP_URL is not set')
  const strict = await startMailServer({ auth: true })
  expect((await check({}, { SMTP_URL: strict.url.replace('//', '//user:wrong@') })).bad).toContain('does not accept the name or password')
  await strict.close()
  relay.state.greeting = '554 5.7.1 not from there'
  expect((await check()).bad).toContain('does not answer as a mail server (554 5.7.1 not from there)')
  await relay.close()
  expect((await check()).bad).toContain('ECONNREFUSED')
})

test('what cannot be seen from here is called unknown, and not bad', async () => {
  const none = { DKIM_DOMAIN: undefined, DKIM_SELECTOR: undefined, DKIM_KEY_FILE: undefined, BOUNCE_DOMAIN: undefined, IMAP_URL: undefined }
  const { bad, unknown } = await check({ 'TXT _dmarc.example.kz': ['v=DMARC1; p=none'] }, none)
  expect(bad).toBe('')
  for (const words of ['the relay must', 'are not set', 'inner', 'p=none']) expect(unknown).toContain(words)
  names.state.broken = ['_dmarc.example.kz']
  expect((await check()).unknown).toContain('DMARC: no name server answers')
})

test('a subdomain is held to the DMARC of the domain above it', async () => {
  const changes = { 'TXT news.example.kz': ['v=spf1 ip4:192.0.2.1 -all'], 'MX news.example.kz': ['10 mx.example.kz'], 'TXT _dmarc.example.kz': ['v=DMARC1; p=none; sp=reject'] }
  expect((await check(changes, { MAIL_FROM: 'a@news.example.kz' })).good).toContain('_dmarc.example.kz asks for reject')
})

test('without a network that is said once', async () => {
  await names.close()
  const { findings } = await check()
  expect(findings.filter((finding) => finding === noNames)).toHaveLength(1)
  names = await startNameServer(zone)
})

test('SPF is worked out to the relay’s address', async () => {
  const { namesFrom } = await import('#scripts/mail-check/names.ts')
  const { checkSpf } = await import('#scripts/mail-check/spf.ts')
  const says = async (record: string, address: string) => {
    names.state.zone = { ...zone, 'TXT s.example.kz': [record], 'TXT two.example.kz': ['v=spf1 ip4:198.51.100.7 ~all'], 'A h.example.kz': ['198.51.100.7'], 'AAAA h.example.kz': ['2001:db8::7'], 'MX m.example.kz': ['5 h.example.kz'] }
    return (await checkSpf(namesFrom([names.server]), 's.example.kz', [address])).map(({ what }) => what).join('\n')
  }
  for (const term of ['ip4:198.51.100.7', 'ip4:198.51.100.0/24', '+a:h.example.kz', 'a:h.example.kz/24', 'mx:m.example.kz', 'include:two.example.kz']) expect(await says(`v=spf1 ${term} -all`, '198.51.100.7')).toContain('names the relay’s address')
  for (const term of ['ip6:2001:db8::/32', 'ip6:2001:db8::7', 'a:h.example.kz']) expect(await says(`v=spf1 ${term} -all`, '2001:db8::7')).toContain('names the relay’s address')
  expect(await says('v=spf1 redirect=two.example.kz', '198.51.100.7')).toContain('names the relay’s address')
  for (const term of ['ip4:198.51.100.8', '-ip4:198.51.100.7 ip4:198.51.100.0/24', 'a:nowhere.example.kz', 'ip4:nonsense', 'ip4:198.51.100.0/99']) expect(await says(`v=spf1 ${term} -all`, '198.51.100.7')).toContain('does not name 198.51.100.7')
  expect(await says('v=spf1 exists:%{i}.example.kz -all', '198.51.100.7')).toContain('only a mail server works out')
})

test('the name of an address has to lead back to it', async () => {
  const { checkReverse } = await import('#scripts/mail-check/relay.ts')
  const { namesFrom } = await import('#scripts/mail-check/names.ts')
  const says = async (more: Zone) => {
    names.state.zone = more
    return (await checkReverse(namesFrom([names.server]), '192.0.2.10')).what
  }
  expect(await says({ 'PTR 10.2.0.192.in-addr.arpa': ['mx.example.kz'], 'A mx.example.kz': ['192.0.2.10'] })).toContain('192.0.2.10 is mx.example.kz, and back')
  expect(await says({ 'PTR 10.2.0.192.in-addr.arpa': ['mx.example.kz'] })).toContain('does not lead back')
  expect(await says({})).toContain('has no name')
})
