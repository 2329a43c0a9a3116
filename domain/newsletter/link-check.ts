import type { Payload } from 'payload'
import { type Answer, askAddress } from '#lib/ask-address.ts'
import { locales } from '#lib/locales.ts'
import { absolute } from '#lib/origin.ts'
import type { Finding } from './findings.ts'
import { letters, readBeforeAct, type StoredLetter, wholeHash } from './letters.ts'
import { hrefsIn } from './parts.ts'
import { composer } from './render.ts'

export type LinkCheck = { hash: string; at: string; found: Finding[] }

/** What was written down by `checkLinks`; anything else counts as nothing. */
export function readLinkCheck(stored: unknown): LinkCheck | undefined {
  const check = stored as Partial<LinkCheck> | null | undefined
  return typeof check?.hash === 'string' && Array.isArray(check.found) ? (check as LinkCheck) : undefined
}

/** Where a letter leads its readers, each address once. */
async function addressesIn(cms: Payload, letter: StoredLetter): Promise<string[]> {
  const composed = await Promise.all(locales.map(composer(cms, letter)))
  const all = composed.flatMap((one) => (one ? hrefsIn(one.parts) : [])).map(absolute)
  return [...new Set(all)].filter((href) => /^https?:/u.test(href))
}

const atOnce = 4

/**
 * Opens every link of a letter and writes down what came of it. An error answer stops the letter; silence is only
 * told, because a filtered network or a shy server is no proof of a broken link.
 */
export async function checkLinks(cms: Payload, letter: StoredLetter, ask: (address: string) => Promise<Answer> = askAddress, now = new Date()): Promise<LinkCheck> {
  const queue = (await addressesIn(cms, letter)).values()
  const found: Finding[] = []
  const lane = async () => {
    for (const address of queue) {
      const answer = await ask(address)
      if (answer === 'broken') found.push({ kind: 'linkBroken', what: address })
      if (answer === 'silent') found.push({ kind: 'linkUnreachable', what: address })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, lane))
  const check = { hash: wholeHash(letter), at: now.toISOString(), found }
  await letters(cms).updateOne(readBeforeAct(letter), { $set: { linkCheck: check } })
  return check
}
