import { readFileSync } from 'node:fs'
import nodemailer from 'nodemailer'
import { isAscii } from './email-address.ts'
import { env, type Settings } from './env.ts'

/** No attachment is ever read from a path or an address that came with a letter. */
export const closed = { disableFileAccess: true, disableUrlAccess: true } as const

/** How long a mail server may take (ms); tests are less patient. */
export type Patience = { dnsTimeout: number; connectionTimeout: number; greetingTimeout: number; socketTimeout: number }

const patience: Patience = { dnsTimeout: 10_000, connectionTimeout: 15_000, greetingTimeout: 30_000, socketTimeout: 60_000 }

const silent = () => undefined

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

/** Rides along with a message: told when the server takes no address like its reader's, and nothing is sent. */
export type Unspeakable = { watch?: { unspeakable?: boolean } }

/**
 * Listens to what a server says of itself. Nodemailer writes an address with letters beyond ASCII before its @ to any
 * server; only one that says SMTPUTF8 (RFC 6531) knows whose it is, others may take the letter and lose it.
 */
function hearing() {
  let utf8 = false
  return {
    speaksUtf8: () => utf8,
    // Only the answer to our greeting has several lines.
    logger: { debug: ({ tnx }: { tnx?: string }, said = '') => void (tnx === 'server' && said.startsWith('250-') && (utf8 = /^250[- ]SMTPUTF8\s*$/imu.test(said))) },
  }
}

/** Connections to the mail server of `url` that are kept while there are letters, at most `connections` of them. */
export function openPool(url: string, connections: number, times: Partial<Patience> = {}) {
  const { logger, speaksUtf8 } = hearing()
  const pool = nodemailer.createTransport({
    url,
    logger: { trace: silent, info: silent, warn: silent, error: silent, fatal: silent, ...logger },
    transactionLog: true,
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
  pool.use('stream', (mail, done) => {
    const read = mail.message.getEnvelope.bind(mail.message)
    // Asked for when the server has been greeted. Without a recipient the letter fails before anything is said.
    mail.message.getEnvelope = () => {
      const envelope = read()
      const unspeakable = !speaksUtf8() && !envelope.to.every(isAscii)
      const { watch } = mail.data as Unspeakable
      if (watch) watch.unspeakable = unspeakable
      return unspeakable ? { ...envelope, to: [] } : envelope
    }
    done()
  })
  return pool
}
