import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { addressMark } from '#lib/address-mark.ts'
import { reason, warn } from './log.ts'

/**
 * Addresses that were withdrawn. They answer 410 while the database is away, whatever happens to this process;
 * with a database the page itself decides. One line each in `file`, `+` or `-`; the last word counts. An address can
 * hold a name: only its mark is kept.
 */
export function createTombstones(file: string) {
  const withdrawn = new Set<string>()

  function write(sign: '+' | '-', marks: readonly string[]) {
    const lines = marks.map((mark) => `${sign}${mark}\n`).join('')
    try {
      appendFileSync(file, lines)
    } catch (error) {
      warn(`a withdrawal cannot be noted on disk: ${reason(error)}`)
    }
  }

  /** No trace of them, not even that they were withdrawn. */
  function forget(marks: readonly string[]) {
    const known = marks.filter((mark) => withdrawn.delete(mark))
    if (known.length > 0) write('-', known)
  }

  return {
    load() {
      mkdirSync(dirname(file), { recursive: true })
      for (const line of readLines(file)) {
        const mark = markIn(line)
        if (line.startsWith('+')) withdrawn.add(mark)
        else withdrawn.delete(mark)
      }
      try {
        writeFileSync(`${file}.tmp`, [...withdrawn].map((mark) => `+${mark}\n`).join(''))
        renameSync(`${file}.tmp`, file)
      } catch (error) {
        warn(`the list of withdrawn addresses cannot be tidied: ${reason(error)}`)
      }
    },
    has: (address: string) => withdrawn.has(addressMark(address)),
    add(addresses: readonly string[]) {
      const added = addresses.map(addressMark).filter((mark) => !withdrawn.has(mark))
      for (const mark of added) withdrawn.add(mark)
      if (added.length > 0) write('+', added)
    },
    forget,
    /** The address is public again. */
    lift: (address: string) => forget([addressMark(address)]),
  }
}

/** Earlier builds wrote the address itself. */
const markIn = (line: string) => (line[1] === '/' ? addressMark(line.slice(1)) : line.slice(1))

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}
