import { isIP } from 'node:net'
import nodemailer from 'nodemailer'
import type { Settings } from '#lib/env.ts'
import { bad, type Finding, good, unknown } from './finding.ts'
import { greet } from './greeting.ts'
import { isInner, type Names, NoAnswer } from './names.ts'

const codeOf = (error: unknown) => String((error as { code?: unknown }).code ?? 'unknown error')

/** Whether it lets us in, and whether its certificate holds: as the site itself will find it. */
async function checkLogin(url: string): Promise<Finding> {
  const transport = nodemailer.createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 10_000 } as object)
  try {
    await transport.verify()
    return good('Relay: it takes our connection, name and password.')
  } catch (error) {
    if (codeOf(error) === 'EAUTH') return bad('Relay: it does not accept the name or password of SMTP_URL. Write @ : / % in them as %40 %3A %2F %25.')
    return bad(`Relay: no session (${codeOf(error)}). With a certificate of its own it needs tls.rejectUnauthorized=false in SMTP_URL, on this machine only.`)
  } finally {
    transport.close()
  }
}

/** Whether an address has a name that leads back to it: without, large mailboxes refuse its letters. */
export async function checkReverse(names: Names, address: string): Promise<Finding> {
  const found = await names.reverse(address)
  if (!found.length) return bad(`Reverse DNS: ${address} has no name. Whoever rents the address out sets it (PTR).`)
  for (const name of found) if ((await names.addresses(name)).includes(address)) return good(`Reverse DNS: ${address} is ${name}, and back.`)
  return bad(`Reverse DNS: ${address} is called ${found[0]}, but that name does not lead back to it. Give it an A or AAAA record.`)
}

/** The mail server of SMTP_URL: whether it answers, encrypts, lets us in, and has a name. */
export async function checkRelay(names: Names, { SMTP_URL, BOUNCE_DOMAIN }: Settings, offline = false): Promise<{ findings: Finding[]; addresses: string[] }> {
  if (!SMTP_URL) return { findings: [bad('Relay: SMTP_URL is not set, so no letter leaves this site.')], addresses: [] }
  const url = new URL(SMTP_URL)
  const host = url.hostname.replace(/^\[|\]$/gu, '')
  const all = isIP(host) ? [host] : await names.hostAddresses(host)
  const outer = all.filter((address) => !isInner(address))
  if (!all.length && offline) return { findings: [unknown(`Relay: nobody here knows the address of ${host}.`)], addresses: [] }
  if (!all.length) return { findings: [bad(`Relay: ${host} has no address. Look at SMTP_URL.`)], addresses: [] }
  const greeting = await greet(url).catch(codeOf)
  if (typeof greeting === 'string') return { findings: [bad(`Relay: ${url.host} does not answer as a mail server (${greeting}). Is the port right, and open from here?`)], addresses: outer }
  const findings = [good(`Relay: ${url.host} greets with “${greeting.words}”.`)]
  const inner = isInner(greeting.address.replace(/^::ffff:/u, ''))
  if (url.protocol === 'smtps:') findings.push(good('Relay: the connection is encrypted from the start.'))
  else if (greeting.extensions.includes('STARTTLS')) findings.push(good('Relay: it offers encryption (STARTTLS), and the site takes it.'))
  else findings.push(inner ? unknown('Relay: it offers no encryption. Right for a relay on this machine or in its own network alone.') : bad('Relay: it offers no encryption: letters and the password travel readable. Use smtps:// or another port.'))
  findings.push(await checkLogin(SMTP_URL))
  if (BOUNCE_DOMAIN) findings.push(greeting.extensions.includes('DSN') ? good('Relay: it reports what it could not deliver as we ask (DSN).') : unknown('Relay: it takes no wishes about reports (DSN). Most send them all the same.'))
  if (!outer.length) findings.push(unknown('Reverse DNS: the relay has an inner address. Look up the name of the one its letters leave from, in the headers of a received letter.'))
  for (const address of offline ? [] : outer) {
    findings.push(await checkReverse(names, address).catch((error: unknown) => {
      if (error instanceof NoAnswer) return unknown(`Reverse DNS: no name server answers about ${address}.`)
      throw error
    }))
  }
  return { findings, addresses: outer }
}
