import type { ImapFlow, ImapFlowOptions } from 'imapflow'

/** Why a mailbox cannot be read: no answer, name or password refused, no such folder. */
export type MailboxFault = 'away' | 'login' | 'folder'

/** The server's own words stay out of it: they may hold the name of the account. */
export class MailboxError extends Error {
  readonly fault: MailboxFault
  constructor(fault: MailboxFault) {
    super(`the mailbox cannot be read: ${fault}`)
    this.name = this.message
    this.fault = fault
  }
}

export type MailboxPatience = Pick<ImapFlowOptions, 'connectionTimeout' | 'greetingTimeout' | 'socketTimeout'>
const patience: MailboxPatience = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 }

const onThisMachine = ['localhost', '127.0.0.1', '[::1]']

/** What IMAP_URL says: `imaps://` is encrypted from the start; `imap://` is on this machine, or it must turn to TLS. */
function readUrl(url: string): { folder: string; options: ImapFlowOptions } {
  const { protocol, hostname, port, username, password, pathname, searchParams } = new URL(url)
  const secure = protocol === 'imaps:'
  return {
    folder: decodeURIComponent(pathname.slice(1)) || 'INBOX',
    options: {
      host: hostname.replace(/^\[|\]$/gu, ''), port: Number(port) || (secure ? 993 : 143), secure,
      ...(!secure && !onThisMachine.includes(hostname) ? { doSTARTTLS: true } : {}),
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      tls: { rejectUnauthorized: searchParams.get('tls.rejectUnauthorized') !== 'false' },
    },
  }
}

/** Opens the mailbox of `url` for `work`, and closes it after. Throws a MailboxError when it cannot be opened. */
export async function withMailbox<T>(url: string, work: (mailbox: ImapFlow) => Promise<T>, times: MailboxPatience = {}): Promise<T> {
  // Loaded by those who have a mailbox alone.
  const { ImapFlow } = await import('imapflow')
  const { folder, options } = readUrl(url)
  // Silent: its log would hold letters.
  const mailbox = new ImapFlow({ ...options, ...patience, ...times, logger: false, disableAutoIdle: true })
  // A line that breaks is also an error of the command that was under way.
  mailbox.on('error', () => undefined)
  try {
    await mailbox.connect().catch((error: unknown) => {
      throw new MailboxError((error as { authenticationFailed?: boolean }).authenticationFailed ? 'login' : 'away')
    })
    await mailbox.mailboxOpen(folder).catch(() => {
      throw new MailboxError(mailbox.usable ? 'folder' : 'away')
    })
    const done = await work(mailbox)
    await mailbox.logout().catch(() => undefined)
    return done
  } finally {
    mailbox.close()
  }
}
