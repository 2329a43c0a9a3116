import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { expect } from 'vitest'
import { site } from './site.ts'

const folder = join(site.dataDir, 'outbox')

/** The letters that the site has written as files, oldest first; `kind` is a part of their kind's name. */
export async function letters(kind = ''): Promise<ParsedMail[]> {
  // A name that begins with a dot is still being written.
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^[^.].*\.eml$/.test(name) && name.includes(kind))
  return Promise.all(names.sort().map(async (name) => simpleParser(await readFile(join(folder, name)))))
}

const addressee = ({ to }: ParsedMail) => (to && !Array.isArray(to) ? to.value[0]?.address : undefined)

/** Those to an address, oldest first. */
export const lettersTo = async (address: string, kind?: string) => (await letters(kind)).filter((letter) => addressee(letter) === address)

/** Waits for the letter whose button says `words`. */
export async function letterTo(address: string, words: string): Promise<ParsedMail> {
  await expect.poll(async () => (await lettersTo(address)).some((letter) => linkOf(letter, words)), { timeout: 60_000, interval: 300 }).toBe(true)
  const letter = (await lettersTo(address)).findLast((one) => linkOf(one, words))
  if (!letter) throw new Error('the letter went away')
  return letter
}

/** Where the button with these words leads. */
export const linkOf = ({ html }: ParsedMail, words: string): string | undefined =>
  [...String(html).matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]*)<\/a>/gu)].find(([, , text]) => text?.trim() === words)?.[1]?.replaceAll('&amp;', '&')
