import ICAL from 'ical.js'
import type { ParsedMail } from 'mailparser'
import { deliveries } from '#domain/mail/rows.ts'
import { sendDue } from '#domain/mail/send.ts'
import { smtpTransport } from '#domain/mail/smtp.ts'
import { letterKinds } from '#worker/letters.ts'
import { cms } from '#tests/factories.ts'
import { startMailServer } from '#tests/setup/mail-server.ts'

/** A letter as its reader has it. */
export type Post = { subject: string; text: string; html: string; link: string; ical?: { method: string; content: string; event: ICAL.Event }; files: string[]; mail: ParsedMail; raw: string }

const calendarOf = ({ attachments }: ParsedMail): Post['ical'] => {
  const file = attachments.find(({ contentType }) => contentType === 'text/calendar' || contentType === 'application/ics')
  if (!file) return undefined
  const content = file.content.toString('utf8')
  const calendar = new ICAL.Component(ICAL.parse(content) as never)
  const entry = calendar.getFirstSubcomponent('vevent')
  if (!entry) throw new Error('a calendar without an entry')
  return { method: String(calendar.getFirstPropertyValue('method')), content, event: new ICAL.Event(entry) }
}

/** The post office of a test: a real mail server, and the outbox emptied into it on demand. */
export async function openPost() {
  const server = await startMailServer()
  const transport = smtpTransport(server.url)
  async function read(raw: string, mail: ParsedMail): Promise<Post> {
    const ical = calendarOf(mail)
    return {
      subject: mail.subject ?? '', text: mail.text ?? '', html: typeof mail.html === 'string' ? mail.html : '', mail, raw,
      link: /\/registrations\/([A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)/.exec(mail.text ?? '')?.[1] ?? '',
      files: mail.attachments.map(({ contentType }) => contentType),
      ...(ical ? { ical } : {}),
    }
  }
  return {
    server,
    /** Sends all that is due. */
    async deliver(now?: Date) {
      const payload = await cms()
      while (await sendDue(payload, { kinds: letterKinds, transport, limit: 50, ...(now ? { now } : {}) }));
    },
    /** The letters to an address, oldest first. */
    to: async (address: string): Promise<Post[]> => Promise.all(server.lettersTo(address).map(async ({ raw, parsed }) => read(raw, await parsed()))),
    /** Empties the box and what waits for it. */
    async clear() {
      server.letters.length = 0
      await deliveries(await cms()).deleteMany({})
    },
    async close() {
      transport.close()
      await server.close()
    },
  }
}
