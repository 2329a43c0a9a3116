import { execFile } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type EmbeddedMongod, startMongod } from '#scripts/embedded-mongod.ts'
import { freePort } from '#scripts/free-port.ts'
import { documented, documentedCommands } from '#tests/documented.ts'
import { administrator } from '#tests/app.ts'
import { cleanDirectory, type Walker } from './walker.ts'

const here = 'run here'
/** What becomes of each documented command in this run. What is neither run here nor elsewhere is said at the end. */
const walks: readonly (readonly [kind: RegExp, what: string])[] = [
  [/^install .*\.env\.example \.env$/, here],
  [/^tar cz --exclude/, here],
  [/^npm (start|run worker|run mail:check|run mail:hold)$/, here],
  [/^openssl (genrsa|rsa) /, here],
  [/^curl -fsS http:\/\/127\.0\.0\.1:3000/, here],
  [/^umask 077$/, here],
  [/^tar czf uploads/, here],
  [/^mongosh admin .*readWrite/, 'the same words are sent by the driver; mongosh is not asked for'],
  [/^npm (run demo|test)$|^npm ci|^npm run build$|^SITE_URL=.* npm start$/, 'elsewhere: the run itself, and the tests that start the demo'],
  [/^until curl|^systemctl restart qanat@/, 'elsewhere: rolling-restart.test.ts, without systemd'],
  [/^git clone/, 'needs a network'],
  [/^mongosh|^openssl rand .*chown mongodb|^mongod /, 'needs a MongoDB server of the system'],
  [/^mongodump|^mongorestore/, 'needs the MongoDB Database Tools'],
  [/^docker compose/, 'needs a container engine'],
  [/^useradd|^sudo |^systemctl|^cp deploy\/|^mkdir -p \/srv|^install -d -o/, 'needs a machine of its own, with systemd'],
]
const notRun = documentedCommands.flatMap(({ command }) => {
  const what = walks.find(([kind]) => kind.test(command))?.[1] ?? ''
  return what.startsWith('needs') || what.includes('mongosh') ? [`  ${command}\n    ${what}`] : []
})

let walker: Walker
let mongod: EmbeddedMongod
let site: ReturnType<Walker['begin']> | undefined
const said = () => site?.said() ?? ''
let port: number

/** The user of the site, with the rights that the page for the database gives them; on a server that asks for passwords. */
async function makeUser(): Promise<string> {
  const roles = /roles: (\[\{.*?\}\])/.exec(documented(/^mongosh admin .*readWrite/))?.[1] ?? '[]'
  const client = await MongoClient.connect(mongod.uri('admin'))
  const pwd = 'kok-tore-zhel-1791'
  await client.db('admin').command({ createUser: 'walker', pwd, roles: JSON.parse(roles.replace(/(\w+): '(\w+)'/g, '"$1":"$2"')) as object[] })
  await client.close()
  const written = /^Then `DATABASE_URI=(\S+)`/m.exec(readFileSync('docs/operators/database.md', 'utf8'))?.[1] ?? ''
  // Our own embedded server has a user of the name in the page already.
  return written.replace('qanat:password@', `walker:${pwd}@`).replace('127.0.0.1:27017', `127.0.0.1:${mongod.port}`)
}

beforeAll(async () => {
  walker = await cleanDirectory()
  mongod = await startMongod(join(walker.folder, 'mongod'))
  port = await freePort()
  await walker.run(documented(/^install -m 600 .env.example .env$/))
  const secret = async () => (await promisify(execFile)('openssl', ['rand', '-hex', '32'])).stdout.trim()
  const file = join(walker.folder, '.env')
  const filled = [
    `DATABASE_URI=${await makeUser()}`, `PORT=${port}`, `SITE_URL=http://localhost:${port}`, `PAYLOAD_SECRET=${await secret()}`, `DATA_KEY=${await secret()}`,
    `ADMIN_EMAIL=${administrator.email}`, `ADMIN_PASSWORD='${administrator.password}'`, 'WORKER=none', "MAIL_FROM='Qanat <news@example.kz>'", '',
  ]
  const given = (line: string) => filled.some((one) => one.split('=')[0] === line.split('=')[0])
  writeFileSync(file, [...readFileSync(file, 'utf8').split('\n').filter((line) => !given(line)), ...filled].join('\n'))
  const started = walker.begin(documented(/^npm start$/))
  site = started
  await vi.waitUntil(() => said().includes('Ctrl-C stops it') || started.exitCode !== null, { timeout: 120_000 })
})
afterAll(async () => {
  if (site?.exitCode === null) await site.end()
  await mongod.stop()
  rmSync(walker.folder, { recursive: true, force: true })
  const lines = ['Documented commands that were not run here:', ...new Set(notRun), walker.asOther ? '' : 'None was run as another user.']
  process.stdout.write(`${lines.filter(Boolean).join('\n')}\n`)
})

test('every documented command is accounted for, and nothing is that no page tells', () => {
  expect(documentedCommands.filter(({ command }) => !walks.some(([kind]) => kind.test(command)))).toEqual([])
  expect(walks.filter(([kind]) => !documentedCommands.some(({ command }) => kind.test(command)))).toEqual([])
})

test('the site starts from the copied files, as another user, with the database user of the page', async () => {
  expect(said()).toContain('The site is open:')
  const answer = await walker.run(documented(/^curl -fsS http:\/\/127\.0\.0\.1:3000/).replace(':3000', `:${port}`))
  expect([answer.code, answer.said]).toEqual([0, '{"status":"ok"}'])
  for (const path of ['/kk', '/og/ru/site/home.png', '/fonts']) expect((await fetch(`http://localhost:${port}${path}`)).status, path).toBe(path === '/fonts' ? 404 : 200)
  expect((await fetch(`http://localhost:${port}/api/users/login`, {
    method: 'POST', headers: { 'content-type': 'application/json', origin: `http://localhost:${port}` }, body: JSON.stringify(administrator),
  })).status).toBe(200)
})

test('nobody else reads the settings, and a start says so when somebody could', async () => {
  expect(statSync(join(walker.folder, '.env')).mode & 0o777).toBe(0o600)
  expect(said()).not.toContain('chmod 600')
})

test('the worker works beside it, started as the compose file starts it and as the pages say', async () => {
  const command = /command: \[(.*dist\/launch\.js', 'worker'.*)\]/.exec(readFileSync('docker-compose.yml', 'utf8'))?.[1]?.replaceAll(/[',]/g, '') ?? ''
  for (const started of [command, documented(/^npm run worker$/)]) {
    const worker = walker.begin(started)
    await vi.waitUntil(() => worker.said().includes('The worker is at work') || worker.exitCode !== null, { timeout: 60_000 })
    expect([started, worker.said()]).toEqual([started, expect.stringContaining('The worker is at work')])
    await worker.end()
  }
})

test('a key for signing is made as described, and the mail is looked at', async () => {
  const [make, show] = [await walker.run(documented(/^openssl genrsa/)), await walker.run(documented(/^openssl rsa/))]
  expect([make.code, show.code, show.said.length > 300]).toEqual([0, 0, true])
  const dkim = { DKIM_DOMAIN: 'example.kz', DKIM_SELECTOR: 'qanat', DKIM_KEY_FILE: join(walker.folder, 'dkim.pem') }
  // No name server answers there: what could be seen without one is said, and that nothing else could.
  const { code, said } = await walker.run(`${documented(/^npm run mail:check$/)} -- --dns 127.0.0.1:${await freePort()}`, dkim)
  expect([code, said]).toEqual([1, expect.stringContaining('SMTP_URL')])
})

test('mail is held as after a restore, and the uploads are packed', async () => {
  expect(await walker.run(documented(/^npm run mail:hold$/))).toMatchObject({ code: 0, said: expect.stringContaining('Held: 0 e-mails') })
  expect((await walker.run(`mkdir -p data/uploads && ${documented(/^umask 077$/)} && ${documented(/^tar czf uploads/)} && ls -l uploads-*.tgz`, { DATA_DIR: 'data' })).said).toMatch(/^-rw-------/)
})

test('the steps of the image’s last stage find what they copy, and its health check agrees', async () => {
  const steps = readFileSync('Dockerfile', 'utf8').split(/^FROM /m).at(-1) ?? ''
  const copied = [...steps.matchAll(/^COPY --from=build ((?:\S+ )+)\S+$/gm)].flatMap(([, paths = '']) => paths.trim().split(' ')).map((path) => path.replace('/app/', ''))
  const told = documented(/^tar cz --exclude/).replace(/^.*?cache /, '').replace(/ > .*$/, '').split(' ')
  expect(copied.sort()).toEqual(told.filter((path) => !['.env.example', 'deploy'].includes(path)).sort())
  for (const path of copied) expect(existsSync(path), path).toBe(true)
  const check = JSON.parse(/^HEALTHCHECK .*CMD (\[.*\])$/m.exec(steps)?.[1] ?? '[]') as string[]
  const [program = '', ...args] = check
  await expect(promisify(execFile)(program, args, { env: { ...process.env, PORT: String(port) } })).resolves.toBeTruthy()
})

test('systemd takes the units as they are', async ({ skip }) => {
  const units = ['qanat.service', 'qanat@.service', 'qanat-worker.service'].map((name) => `deploy/${name}`)
  for (const unit of units) expect(readFileSync(unit, 'utf8')).toMatch(/^ExecStart=\/usr\/bin\/node scripts\/start\.mjs/m)
  if (!existsSync('/usr/bin/systemd-analyze')) return skip('no systemd-analyze here')
  expect((await promisify(execFile)('systemd-analyze', ['verify', '--man=no', ...units])).stderr).toBe('')
})
