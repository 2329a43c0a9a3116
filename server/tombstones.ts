import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { reason, warn } from './log.ts'

/**
 * Addresses that were withdrawn. They answer 410 while the database is away, whatever happens to this process;
 * with a database the page itself decides. One line each in `file`, `+` or `-`; the last word counts.
 */
export function createTombstones(file: string) {
  const withdrawn = new Set<string>()

  function write(sign: '+' | '-', addresses: readonly string[]) {
    const lines = addresses.map((address) => `${sign}${address}\n`).join('')
    try {
      appendFileSync(file, lines)
    } catch (error) {
      warn(`a withdrawal cannot be noted on disk: ${reason(error)}`)
    }
  }

  return {
    load() {
      mkdirSync(dirname(file), { recursive: true })
      for (const line of readLines(file)) {
        if (line.startsWith('+')) withdrawn.add(line.slice(1))
        else withdrawn.delete(line.slice(1))
      }
      try {
        writeFileSync(`${file}.tmp`, [...withdrawn].map((address) => `+${address}\n`).join(''))
        renameSync(`${file}.tmp`, file)
      } catch (error) {
        warn(`the list of withdrawn addresses cannot be tidied: ${reason(error)}`)
      }
    },
    has: (address: string) => withdrawn.has(address),
    add(addresses: readonly string[]) {
      const added = addresses.filter((address) => !withdrawn.has(address))
      for (const address of added) withdrawn.add(address)
      if (added.length > 0) write('+', added)
    },
    /** The address is public again. */
    lift(address: string) {
      if (withdrawn.delete(address)) write('-', [address])
    },
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}
