import { readFileSync } from 'node:fs'
import nodemailer from 'nodemailer'
import { env, type Settings } from './env.ts'

/** No attachment is ever read from a path or an address that came with a letter. */
export const closed = { disableFileAccess: true, disableUrlAccess: true } as const

/** How long a mail server may take (ms); tests are less patient. */
export type Patience = { dnsTimeout: number; connectionTimeout: number; greetingTimeout: number; socketTimeout: number }

const patience: Patience = { dnsTimeout: 10_000, connectionTimeout: 15_000, greetingTimeout: 30_000, socketTimeout: 60_000 }

/** Under the signature: whatever a reader relies on. Nodemailer's own list forgets the header of the one-click way out. */
const signed = [
  'From', 'Reply-To', 'To', 'Subject', 'Date', 'Message-ID', 'MIME-Version', 'Content-Type', 'Content-Language',
  'List-Id', 'List-Unsubscribe', 'List-Unsubscribe-Post', 'Feedback-ID', 'Auto-Submitted',
].join(':')

/** The signature (DKIM) that the settings ask for; none when the mail server signs. */
export function signature({ DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE }: Pick<Settings, 'DKIM_DOMAIN' | 'DKIM_SELECTOR' | 'DKIM_KEY_FILE'> = env()) {
  if (!DKIM_DOMAIN || !DKIM_SELECTOR || !DKIM_KEY_FILE) return {}
  return { dkim: { domainName: DKIM_DOMAIN, keySelector: DKIM_SELECTOR, privateKey: readFileSync(DKIM_KEY_FILE, 'utf8'), headerFieldNames: signed } }
}

/** Connections to the mail server of `url` that are kept while there are letters, at most `connections` of them. */
export const openPool = (url: string, connections: number, times: Partial<Patience> = {}) =>
  nodemailer.createTransport({
    url,
    pool: true,
    maxConnections: connections,
    // A letter is tried again by us or not at all: the pool cannot know whether it was delivered before the line broke.
    maxRequeues: 0,
    // Sooner than servers hang up.
    idleTimeout: 20_000,
    ...signature(),
    ...closed,
    ...patience,
    ...times,
  })
