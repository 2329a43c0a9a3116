import { hexMac, sameMac } from '#lib/crypto.ts'
import { env } from '#lib/env.ts'
import type { StoredSubscriber } from '#domain/newsletter/rows.ts'

type Leaver = Pick<StoredSubscriber, 'publicId' | 'linkVersion'>

// Letters and digits of one case only, and 64 characters at most: mail servers on the way change case and cut.
const ofDelivery = (id: string) => hexMac(id, 'newsletter bounce 1')
const ofReader = ({ publicId, linkVersion }: Leaver) => hexMac(`${publicId}|${linkVersion}`, 'newsletter leave by mail 1')

/**
 * Where mail servers report that one delivery failed: an address of its own, so that a report needs no guess, and
 * nobody can report for somebody else. Undefined while the site has no mailbox for reports.
 */
export function bounceAddress(delivery: string): string | undefined {
  const { BOUNCE_DOMAIN } = env()
  return BOUNCE_DOMAIN && `b+${delivery}.${ofDelivery(delivery)}@${BOUNCE_DOMAIN}`
}

/** `mailto:` by which a mail program leaves for its reader, where it knows no other way. */
export function leaveByMail(reader: Leaver): string | undefined {
  const { BOUNCE_DOMAIN } = env()
  const id = Buffer.from(reader.publicId, 'base64url').toString('hex')
  return BOUNCE_DOMAIN && `mailto:unsub+${id}.${ofReader(reader)}@${BOUNCE_DOMAIN}`
}

/** Every such address in a text, in its written order: nothing is proved by its form yet. */
const inText = (text: string, form: RegExp) => [...text.toLowerCase().matchAll(form)].filter(({ groups }) => groups?.['domain'] === env().BOUNCE_DOMAIN)

const bounceForm = /(?<![a-z0-9.+_-])b\+(?<id>[0-9a-f]{24})\.(?<mac>[0-9a-f]{24})@(?<domain>[a-z0-9.-]+[a-z0-9])/gu
const leaveForm = /(?<![a-z0-9.+_-])unsub\+(?<id>[0-9a-f]{32})\.(?<mac>[0-9a-f]{24})@(?<domain>[a-z0-9.-]+[a-z0-9])/gu

/** The delivery whose address stands in the text; none when it was not made by us. */
export function readBounceAddress(text: string): string | undefined {
  for (const { groups: { id = '', mac = '' } = {} } of inText(text, bounceForm)) if (sameMac(mac, ofDelivery(id))) return id
  return undefined
}

/** The reader that a leaving address in the text names, and the proof that came with it. */
export function readLeaveAddress(text: string): { publicId: string; proves: (row: Leaver) => boolean } | undefined {
  const { id = '', mac = '' } = inText(text, leaveForm)[0]?.groups ?? {}
  if (!id) return undefined
  return { publicId: Buffer.from(id, 'hex').toString('base64url'), proves: (row) => sameMac(mac, ofReader(row)) }
}
