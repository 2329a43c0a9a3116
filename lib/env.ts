import { existsSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import proxyAddr from 'proxy-addr'
import { z } from 'zod'
import { isMongoAddress, namesReplicaSet } from './mongo-address.ts'

/**
 * Every setting, read once. No other file touches `process.env` (lint).
 * A wrong setting stops the start with one sentence that says what to do; `next build` needs none.
 */
const blank = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional())

const loopback = ['localhost', '127.0.0.1', '[::1]']

const databaseUri = z
  .string()
  .refine(isMongoAddress, 'DATABASE_URI is not a MongoDB address: write it like mongodb://user:password@host:27017/qanat?replicaSet=rs0, several hosts with commas, and signs such as @ : / in the password as %40 %3A %2F')
  .refine(namesReplicaSet, 'DATABASE_URI needs replicaSet= in it: without a replica set a save is not all or nothing. Add ?replicaSet=rs0 (see docs/operators/database.md)')

/** Long, of many different characters, not one word written again and again, not a template's placeholder. */
const looksRandom = (value: string) =>
  value.length >= 32 && new Set(value).size >= 10 && !/^(.+)\1+$/.test(value) && !/^(your|change)[-_ ]?(secret|me)/i.test(value)

const howToMake = 'set it to at least 32 random characters, for instance from: openssl rand -hex 32'
const secret = (name: string) =>
  z.string(`${name} is missing: ${howToMake}`).refine(looksRandom, `${name} is too short or too simple: ${howToMake}`)

const formsWords = 'FORMS_PER_NETWORK must be a number from 1 to 1000'
const portWords = 'PORT must be a number from 1 to 65535'

const siteUrl = z
  .string('SITE_URL is missing: set it to the public address of the site, for instance https://example.kz')
  .refine(canParse, 'SITE_URL is not an address: write it like https://example.kz')
  .refine((url) => {
    if (!canParse(url)) return true
    const { protocol, hostname } = new URL(url)
    return protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname))
  }, 'SITE_URL must begin with https:// (http is accepted for localhost only)')
  .transform((url) => (canParse(url) ? new URL(url).origin : url))

const words = (list: string) => list.split(/[\s,]+/u).filter(Boolean)

function areProxies(list: string[]): boolean {
  try {
    return Boolean(proxyAddr.compile(list))
  } catch {
    return false
  }
}

const most = (name: string, usual: number) => {
  const words = `${name} is a number of letters; 0 is no limit`
  return z.preprocess(blank, z.coerce.number(words).int(words).min(0, words).default(usual))
}

const schema = z.object({
  DATABASE_URI: databaseUri,
  DATA_DIR: z.preprocess(blank, z.string().default('./data')).transform((path) => resolve(path)),
  PORT: z.preprocess(blank, z.coerce.number(portWords).int(portWords).min(1, portWords).max(65535, portWords).default(3000)),
  HOST: z.preprocess(blank, z.string().default('127.0.0.1')),
  SITE_URL: siteUrl,
  PAYLOAD_SECRET: secret('PAYLOAD_SECRET'),
  DATA_KEY: secret('DATA_KEY'),
  SMTP_URL: optional(z.string().regex(/^smtps?:\/\/\S+$/, 'SMTP_URL is not a mail server address: write it like smtp://user:password@host:587')),
  MAIL_FROM: optional(z.string().regex(/^[^<>]*<?[^\s<>,]+@[^\s<>,]+>?$/, 'MAIL_FROM is not a sender: write it like Qanat <news@example.kz>')),
  /** Signs letters here, where the mail server does not; all three or none. */
  DKIM_DOMAIN: optional(z.string().regex(/^[a-z0-9.-]+\.[a-z0-9-]+$/i, 'DKIM_DOMAIN is not a domain: write it like example.kz')),
  DKIM_SELECTOR: optional(z.string().regex(/^[a-z0-9._-]+$/i, 'DKIM_SELECTOR is a short name, for instance qanat')),
  DKIM_KEY_FILE: optional(z.string().refine(existsSync, 'DKIM_KEY_FILE cannot be found: it is the path of the private key (docs/operators/mail.md)')),
  /** Where letters that could not be delivered come back to, and the mailbox that receives them; both or none. */
  BOUNCE_DOMAIN: optional(z.string().toLowerCase().regex(/^(?=.{4,180}$)[a-z0-9.-]+\.[a-z0-9-]+$/, 'BOUNCE_DOMAIN is not a domain: write it like bounce.example.kz')),
  IMAP_URL: optional(z.string().refine(isMailbox, 'IMAP_URL is not a mailbox: write it like imaps://user:password@mail.example.kz/INBOX')),
  ADMIN_EMAIL: optional(z.email('ADMIN_EMAIL is not an e-mail address')),
  ADMIN_PASSWORD: optional(z.string().min(12, 'ADMIN_PASSWORD must have at least 12 characters')),
  /** Who sends letters and does what is due: this app, or only `npm run worker`. */
  WORKER: z.preprocess(blank, z.enum(['inside', 'none'], 'WORKER must be inside or none').default('inside')),
  /** How many letters of the newsletter may go; 0 is no limit. */
  NEWSLETTER_PER_SECOND: most('NEWSLETTER_PER_SECOND', 10),
  NEWSLETTER_PER_HOUR: most('NEWSLETTER_PER_HOUR', 0),
  NEWSLETTER_PER_DAY: most('NEWSLETTER_PER_DAY', 0),
  /** Proxies whose word on a visitor's address is taken, as proxy-addr writes them. */
  TRUSTED_PROXIES: z.preprocess(blank, z.string().default('loopback')).transform(words).refine(areProxies, 'TRUSTED_PROXIES is a list of loopback, linklocal, uniquelocal, addresses and networks, for instance loopback, 10.0.0.0/8'),
  /** First letters that one network (/24, or /56 of IPv6) may cause in an hour by the forms: 3, in the demo 100. */
  FORMS_PER_NETWORK: optional(z.coerce.number(formsWords).int(formsWords).min(1, formsWords).max(1000, formsWords)),
  /** Set by the launcher: `npm run demo` and `npm run dev` are kinder than `npm start`. */
  APP_MODE: z.preprocess(blank, z.enum(['production', 'demo', 'development', 'test']).default('production')),
}).refine(
  ({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE }) => new Set([DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE].map(Boolean)).size === 1,
  'DKIM_DOMAIN, DKIM_SELECTOR and DKIM_KEY_FILE belong together: set all three or none',
).refine(({ BOUNCE_DOMAIN, IMAP_URL }) => Boolean(BOUNCE_DOMAIN) === Boolean(IMAP_URL), 'BOUNCE_DOMAIN and IMAP_URL belong together: set both or none (docs/operators/mail.md)')

/** What a person may set; APP_MODE is the launcher's own, the last two are for scripts. */
export const settingNames = [...Object.keys(schema.shape).filter((name) => name !== 'APP_MODE'), 'MONGOD_BINARY', 'CHROMIUM_PATH']

export type Settings = z.infer<typeof schema>

function canParse(url: string): boolean {
  return URL.canParse(url)
}

function isMailbox(url: string): boolean {
  return /^imaps?:\/\/[^\s/:@]+:[^\s/@]+@[^\s/@]+/.test(url) && canParse(url)
}

/** Thrown for a wrong setting; `message` is the one sentence for the person who starts the app. */
export class SettingsError extends Error {}

export function readSettings(source: NodeJS.ProcessEnv): Settings {
  const result = schema.safeParse(source)
  if (result.success) return result.data
  throw new SettingsError(result.error.issues[0]?.message ?? 'A setting is wrong')
}

/** While `next build` collects pages there is no database and no secret, and none is used. */
const building = process.env['NEXT_PHASE'] === 'phase-production-build' || process.env['APP_BUILD'] === '1'

export const isBuilding = () => building

const buildSettings = (): Settings =>
  readSettings({
    NODE_ENV: 'production',
    DATABASE_URI: 'mongodb://unused.invalid/unused?replicaSet=unused',
    SITE_URL: 'http://localhost',
    PAYLOAD_SECRET: '0123456789abcdeffedcba9876543210',
    DATA_KEY: 'fedcba98765432100123456789abcdef',
  })

let settings: Settings | undefined
/** The settings of this process. */
export const env = (): Settings => (settings ??= building ? buildSettings() : readSettings(process.env))

/** Where the scripts look for programs; read before the settings are complete. */
export const tools = () => ({
  MONGOD_BINARY: process.env['MONGOD_BINARY'] || undefined,
  CHROMIUM_PATH: process.env['CHROMIUM_PATH'] || undefined,
  PATH: process.env['PATH'],
  cacheDir: join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'qanat'),
})

/**
 * Hands Next the settings as the build resolved them, the way its own standalone server does. Reading next.config.ts
 * again would load two compilers, 60 MB, into the process that renders.
 */
export function useBuiltNextConfig(config: object) {
  process.env['__NEXT_PRIVATE_STANDALONE_CONFIG'] = JSON.stringify(config)
}

/**
 * Adds the lines of a `.env` file to the settings; what the environment already says wins. For launchers only. Gives what
 * there is to say about the file: it holds passwords and keys.
 */
export function readDotEnv(folder: string): string | undefined {
  const file = join(folder, '.env')
  if (!existsSync(file)) return undefined
  process.loadEnvFile(file)
  const othersRead = process.platform !== 'win32' && (statSync(file).mode & 0o004) !== 0
  return othersRead ? 'Every user of this machine can read the passwords in .env: chmod 600 .env' : undefined
}

/** The settings as they were given, for a launcher that fills in the rest and hands them to its children. */
export const givenSettings = (): NodeJS.ProcessEnv => ({ ...process.env })
