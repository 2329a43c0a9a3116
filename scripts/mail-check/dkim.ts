import { createPrivateKey, createPublicKey } from 'node:crypto'
import { readFileSync } from 'node:fs'
import nodemailer from 'nodemailer'
import type { Settings } from '#lib/env.ts'
import { signature } from '#lib/smtp.ts'
import { aligned, bad, type Finding, good, unknown } from './finding.ts'
import type { Names } from './names.ts'

/** The public half of the key as the DNS has it (RFC 6376, RFC 8463), and how long it is. */
function publicHalf(file: string): { type: string; text: string; bits: number } | undefined {
  try {
    const key = createPublicKey(createPrivateKey(readFileSync(file, 'utf8')))
    const der = key.export({ type: 'spki', format: 'der' })
    if (key.asymmetricKeyType === 'ed25519') return { type: 'ed25519', text: der.subarray(-32).toString('base64'), bits: 256 }
    return key.asymmetricKeyType === 'rsa' ? { type: 'rsa', text: der.toString('base64'), bits: key.asymmetricKeyDetails?.modulusLength ?? 0 } : undefined
  } catch {
    return undefined
  }
}

/** Which headers our signature covers: a letter is signed and looked at. */
async function signedHeaders(settings: Settings): Promise<string[]> {
  const pen = nodemailer.createTransport({ streamTransport: true, buffer: true, ...signature(settings) })
  const headers = { 'List-Unsubscribe': '<https://example.org/>', 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
  const { message } = await pen.sendMail({ from: 'a@example.org', to: 'b@example.org', subject: 'test', text: 'test', headers })
  const [head = ''] = String(message).split(/\r?\n\r?\n/u)
  const field = head.replace(/\r?\n[ \t]+/gu, '').split(/\r?\n/u).find((line) => /^dkim-signature:/iu.test(line)) ?? ''
  return (/[;\s]h=([^;]*)/u.exec(field)?.[1] ?? '').toLowerCase().split(':').map((name) => name.trim())
}

function compareKeys(record: string, name: string, own: NonNullable<ReturnType<typeof publicHalf>>): Finding {
  const tags = new Map(record.split(';').map((tag): [string, string] => [tag.split('=')[0]?.trim() ?? '', tag.slice(tag.indexOf('=') + 1).replace(/\s+/gu, '')]))
  const published = tags.get('p') ?? ''
  if (!published) return bad(`DKIM: the key at ${name} is withdrawn (empty p=). Publish the public half of DKIM_KEY_FILE.`)
  if ((tags.get('k') ?? 'rsa') !== own.type || published !== own.text) return bad(`DKIM: the key at ${name} is another than that of DKIM_KEY_FILE: every signature fails. Publish p=${own.text}`)
  if (tags.get('t')?.split(':').includes('y')) return unknown(`DKIM: the record ${name} says t=y (a test), and some servers then take no notice. Remove it.`)
  if (own.type === 'rsa' && own.bits < 2048) return unknown(`DKIM: the key has ${own.bits} bits; 2048 are usual (docs/operators/mail.md says how to make one).`)
  return good(`DKIM: the key at ${name} is that of DKIM_KEY_FILE.`)
}

/** The signature that the site itself makes; where the relay makes it, nothing can be seen from here. */
export async function checkDkim(names: Names, settings: Settings, from: string): Promise<Finding[]> {
  const { DKIM_DOMAIN, DKIM_SELECTOR, DKIM_KEY_FILE } = settings
  if (!DKIM_DOMAIN || !DKIM_SELECTOR || !DKIM_KEY_FILE) {
    return [unknown('DKIM: the site does not sign, so the relay must. Look at a received letter: “dkim=pass” for your domain, and h= names list-unsubscribe and list-unsubscribe-post.')]
  }
  const name = `${DKIM_SELECTOR}._domainkey.${DKIM_DOMAIN}`
  const own = publicHalf(DKIM_KEY_FILE)
  if (!own) return [bad('DKIM: DKIM_KEY_FILE holds no private RSA or Ed25519 key in PEM form. docs/operators/mail.md says how to make one.')]
  const findings: Finding[] = []
  const headers = await signedHeaders(settings)
  const both = ['list-unsubscribe', 'list-unsubscribe-post'].every((header) => headers.includes(header))
  findings.push(both ? good('DKIM: both list headers are under the signature.') : bad('DKIM: the list headers are not under the signature; this is a fault of the program.'))
  if (!aligned(DKIM_DOMAIN, from)) findings.push(bad(`DKIM: DKIM_DOMAIN is ${DKIM_DOMAIN}, the sender’s domain ${from}: DMARC takes no notice of the signature. Let both be of one domain.`))
  const records = (await names.txt(name)).filter((text) => /(?:^|;)\s*p=/u.test(text))
  const [record] = records
  if (!record) findings.push(bad(`DKIM: there is no key at ${name}. Add a TXT record: v=DKIM1; k=${own.type}; p=${own.text}`))
  else if (records.length > 1) findings.push(bad(`DKIM: ${name} has ${records.length} records. Leave one.`))
  else findings.push(compareKeys(record, name, own))
  return findings
}
