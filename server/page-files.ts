import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Encoding, Page, PageFacts } from './page.ts'

/** First line of a file: the facts and the length of each body that follows. */
type FirstLine = PageFacts & { bodies: [Encoding, number][] }

/** After so long (ms) nobody is still writing a file. */
const longestWrite = 10_000

export const fileNameOf = (key: string) => `${createHash('sha256').update(key).digest('hex').slice(0, 40)}.page`

/** Pages as files, one each; `directory` belongs to one build. A broken or missing file is no page. */
export function createPageFiles(directory: string) {
  const at = (name: string) => join(directory, name)
  return {
    open: () => mkdirSync(directory, { recursive: true }),
    /** What a process that was killed has left half written shows perhaps what was withdrawn since. */
    async removeHalfWritten() {
      for (const name of readdirSync(directory).filter((one) => one.endsWith('.tmp'))) {
        const written = statSync(at(name), { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
        if (Date.now() - written > longestWrite) await rm(at(name), { force: true })
      }
    },
    names: (): string[] => readdirSync(directory).filter((name) => name.endsWith('.page')),
    facts(name: string): PageFacts | undefined {
      return unpack(tryRead(at(name)))?.facts
    },
    async read(key: string): Promise<Page | undefined> {
      return unpack(await readFile(at(fileNameOf(key))).catch(() => undefined))
    },
    /** Whole or not at all: written beside, then renamed. */
    async write(page: Page) {
      const temporary = at(`${randomBytes(8).toString('hex')}.tmp`)
      await mkdir(directory, { recursive: true })
      await writeFile(temporary, pack(page))
      await rename(temporary, at(fileNameOf(page.facts.key)))
    },
    remove: (name: string) => rm(at(name), { force: true }),
    removeAll() {
      rmSync(directory, { recursive: true, force: true })
      mkdirSync(directory, { recursive: true })
    },
  }
}

function pack({ facts, bodies }: Page): Buffer {
  const parts = Object.entries(bodies) as [Encoding, Buffer][]
  const line: FirstLine = { ...facts, bodies: parts.map(([encoding, body]) => [encoding, body.length]) }
  return Buffer.concat([Buffer.from(`${JSON.stringify(line)}\n`), ...parts.map(([, body]) => body)])
}

function unpack(file: Buffer | undefined): Page | undefined {
  const end = file?.indexOf(10) ?? -1
  if (!file || end < 0) return undefined
  try {
    const { bodies: lengths, ...facts } = JSON.parse(file.toString('utf8', 0, end)) as FirstLine
    const bodies: Page['bodies'] = {}
    let offset = end + 1
    for (const [encoding, length] of lengths) bodies[encoding] = file.subarray(offset, (offset += length))
    return offset === file.length ? { facts, bodies, stale: true, heads: {} } : undefined
  } catch {
    return undefined
  }
}

function tryRead(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
