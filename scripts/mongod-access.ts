import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who may use the embedded server. `known`: the server has this user; until then it must be told, however often that is broken off. */
export type MongodAccess = { user: string; password: string; known: boolean }

const accessFile = (dataDir: string) => join(dataDir, 'mongod-access.json')
/** With it the server asks everybody for a password, and members of its set for this key. */
export const keyFile = (dataDir: string) => join(dataDir, 'mongod-key')

/** Nobody else on this machine looks in, whoever made the folder and however. */
export function privateFolder(folder: string) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    chmodSync(folder, 0o700)
  } catch (error) {
    // Another's folder that we may use, a container's volume for instance: who may look in is theirs to say.
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') throw error
  }
}

export const keptAccess = (dataDir: string): MongodAccess | undefined =>
  existsSync(accessFile(dataDir)) ? (JSON.parse(readFileSync(accessFile(dataDir), 'utf8')) as MongodAccess) : undefined

export const keepAccess = (dataDir: string, access: MongodAccess) => writeWhole(accessFile(dataDir), JSON.stringify(access))

/** What this folder's server is opened with, made up at its first start and kept for its owner's eyes only. */
export function accessOf(dataDir: string): MongodAccess {
  if (!existsSync(keyFile(dataDir))) writeWhole(keyFile(dataDir), randomBytes(192).toString('base64'))
  const access = keptAccess(dataDir) ?? { user: 'qanat', password: randomBytes(24).toString('base64url'), known: false }
  keepAccess(dataDir, access)
  return access
}

function writeWhole(file: string, text: string) {
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  chmodSync(`${file}.new`, 0o600)
  renameSync(`${file}.new`, file)
}
