import { Resolver } from 'node:dns'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readDotEnv } from '#lib/env.ts'
import { launchSettings } from './launch-settings.ts'
import { checkMail, noNames } from './mail-check/check.ts'
import { Refusal, stopWith } from './refusal.ts'

/** The name servers to ask instead of this machine's own. */
function serversOf(args: string[]): string[] {
  try {
    const { values: { dns = [] } } = parseArgs({ args, options: { dns: { type: 'string', multiple: true } } })
    new Resolver().setServers(dns)
    return dns
  } catch {
    throw new Refusal('Write npm run mail:check, or with a name server: npm run mail:check -- --dns 192.0.2.53')
  }
}

/**
 * `npm run mail:check`: whether the letters of this site will be let in, as far as it can be seen from here. Sends
 * nothing. Ends with 1 when something is bad, with 2 when nothing could be looked up.
 */
try {
  const servers = serversOf(process.argv.slice(2).filter((word) => word !== 'mail-check'))
  readDotEnv(fileURLToPath(new URL('..', import.meta.url)))
  // As the worker reads them: of a demo beside it, too.
  const findings = await checkMail(launchSettings('worker').settings, servers)
  for (const { verdict, what } of findings) console.log(`${verdict.padEnd(8)}${what}`)
  process.exit(findings.some(({ verdict }) => verdict === 'bad') ? 1 : findings.includes(noNames) ? 2 : 0)
} catch (error) {
  stopWith(error)
}
