import nodemailer from 'nodemailer'

/** No attachment is ever read from a path or an address that came with a letter. */
export const closed = { disableFileAccess: true, disableUrlAccess: true } as const

/** How long a mail server may take (ms); tests are less patient. */
export type Patience = { dnsTimeout: number; connectionTimeout: number; greetingTimeout: number; socketTimeout: number }

const patience: Patience = { dnsTimeout: 10_000, connectionTimeout: 15_000, greetingTimeout: 30_000, socketTimeout: 60_000 }

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
    ...closed,
    ...patience,
    ...times,
  })
