import type { Settings } from '#lib/env.ts'
import { MailboxError, withMailbox } from '#lib/imap.ts'
import { sender } from '#lib/mail.ts'
import { checkDkim } from './dkim.ts'
import { checkDmarc } from './dmarc.ts'
import { aligned, bad, type Finding, good, unknown } from './finding.ts'
import { type Names, namesFrom, NoAnswer } from './names.ts'
import { checkRelay } from './relay.ts'
import { checkSpf } from './spf.ts'

async function checkMx(names: Names, domain: string, why: string): Promise<Finding> {
  const found = (await names.mx(domain)).filter(({ exchange }) => exchange)
  const [first] = found.sort((one, other) => one.priority - other.priority)
  if (!first) return bad(`MX: ${domain} takes no mail, ${why}. Add an MX record.`)
  const addresses = await names.addresses(first.exchange)
  return addresses.length ? good(`MX: mail for ${domain} goes to ${first.exchange}.`) : bad(`MX: mail for ${domain} goes to ${first.exchange}, which has no address. Correct the MX record.`)
}

/** Where reports come back to; nothing while that is not set. */
async function checkBounces(names: Names, { BOUNCE_DOMAIN, IMAP_URL }: Settings, from: string, relay: readonly string[]): Promise<Finding[]> {
  if (!BOUNCE_DOMAIN || !IMAP_URL) return [unknown('Bounces: BOUNCE_DOMAIN and IMAP_URL are not set, so the site does not learn of addresses that are gone.')]
  const box = withMailbox(IMAP_URL, async (mailbox) => (mailbox.mailbox ? mailbox.mailbox.exists : 0))
  return [
    await box.then((count) => good(`Bounces: the mailbox opens; ${count} letters wait in it.`)).catch((error: unknown) => {
      const fault = error instanceof MailboxError ? error.fault : 'away'
      const words = { away: 'does not answer', login: 'refuses our name or password', folder: 'has no such folder' }
      return bad(`Bounces: the mailbox of IMAP_URL ${words[fault]}.`)
    }),
    ...(await namesOnly(`Bounces: ${BOUNCE_DOMAIN}`, async () => [
      await checkMx(names, BOUNCE_DOMAIN, 'so no report reaches the mailbox'),
      ...(await checkSpf(names, BOUNCE_DOMAIN, relay)),
    ])),
    ...(aligned(BOUNCE_DOMAIN, from) ? [] : [bad(`Bounces: BOUNCE_DOMAIN is no part of ${from}, so SPF proves nothing for DMARC. Take a name below it, for instance bounce.${from}.`)]),
  ]
}

/** A question that no name server answers is no verdict. */
async function namesOnly(what: string, check: () => Promise<Finding[]>): Promise<Finding[]> {
  try {
    return await check()
  } catch (error) {
    if (error instanceof NoAnswer) return [unknown(`${what}: no name server answers about it just now. Ask again later.`)]
    throw error
  }
}

/** Nothing can be looked up from here at all. */
export const noNames = unknown('DNS: no name server answers from here, so nothing could be looked up. Run this where the site runs, with a network; or name a server: npm run mail:check -- --dns 192.0.2.53')

/** Looks at all that decides whether the site's letters are let in. */
export async function checkMail(settings: Settings, servers: readonly string[] = []): Promise<Finding[]> {
  const names = namesFrom(servers)
  const { MAIL_FROM } = settings
  if (!MAIL_FROM) return [bad('Sender: MAIL_FROM is not set. Set it to a name and an address of your own domain, for instance Qanat <news@example.kz>.')]
  const from = sender(MAIL_FROM).address.split('@')[1]?.toLowerCase() ?? ''
  const offline = await names.txt(from).then(() => false, (error: unknown) => error instanceof NoAnswer && error.offline)
  const { findings: relay, addresses } = await checkRelay(names, settings, offline)
  if (offline) return [...relay, noNames]
  return [
    ...relay,
    ...(await namesOnly('MX', async () => [await checkMx(names, from, 'so nobody can answer a letter')])),
    ...(await namesOnly('SPF', () => checkSpf(names, from, addresses))),
    ...(await namesOnly('DKIM', () => checkDkim(names, settings, from))),
    ...(await namesOnly('DMARC', () => checkDmarc(names, from, [
      ...(settings.DKIM_DOMAIN ? [{ name: 'DKIM_DOMAIN', domain: settings.DKIM_DOMAIN }] : []),
      ...(settings.BOUNCE_DOMAIN ? [{ name: 'BOUNCE_DOMAIN', domain: settings.BOUNCE_DOMAIN }] : []),
    ]))),
    ...(await checkBounces(names, settings, from, addresses)),
  ]
}
