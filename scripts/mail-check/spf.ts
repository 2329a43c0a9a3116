import { BlockList, isIP } from 'node:net'
import { bad, type Finding, good, unknown } from './finding.ts'
import type { Names } from './names.ts'

/** What a record says of an address; `unsure`: it asks for something that only a mail server can look up. */
type Judged = { result: string | undefined; lookups: number; unsure: boolean }

/** More questions to the DNS than these make a record void (RFC 7208). */
const most = 10

function covers(address: string, net: string, prefix: string | undefined): boolean {
  const family = (text: string) => (isIP(text) === 6 ? 'ipv6' : 'ipv4')
  if (!isIP(address) || !isIP(net) || family(address) !== family(net)) return false
  const list = new BlockList()
  try {
    list.addSubnet(net, Number(prefix ?? (family(net) === 'ipv6' ? 128 : 32)), family(net))
  } catch {
    return false
  }
  return list.check(address, family(address))
}

const term = /^([+?~-]?)(all|include|a|mx|ip4|ip6|exists|ptr|redirect)(?:[:=]([^/]*))?(?:\/(\d{1,3}))?(?:\/\/?(\d{1,3}))?$/iu

const recordsOf = async (names: Names, domain: string) => (await names.txt(domain)).filter((text) => /^v=spf1(?: |$)/iu.test(text))

/** Reads a record to its end, so that all its questions are counted; the first term that fits decides. */
async function judge(names: Names, domain: string, address: string, asked = { count: 0 }): Promise<Judged> {
  const judged: Judged = { result: undefined, lookups: 0, unsure: false }
  const [record] = asked.count++ > 3 * most ? [] : await recordsOf(names, domain)
  for (const text of record?.split(/\s+/u).slice(1) ?? []) {
    const [, sign = '', name = '', value, prefix4, prefix6] = term.exec(text) ?? []
    const mechanism = name.toLowerCase()
    const target = value || domain
    const prefix = address.includes(':') ? (prefix6 ?? prefix4) : prefix4
    if (['include', 'a', 'mx', 'exists', 'ptr', 'redirect'].includes(mechanism)) judged.lookups += 1
    let fits = mechanism === 'all' || ((mechanism === 'ip4' || mechanism === 'ip6') && covers(address, text.replace(/^[^:]*:/u, '').split('/')[0] ?? '', /\/(\d+)$/u.exec(text)?.[1]))
    if (text.includes('%{') || mechanism === 'exists' || mechanism === 'ptr') judged.unsure = true
    else if (mechanism === 'include' || mechanism === 'redirect') {
      const inner = await judge(names, target, address, asked)
      judged.lookups += inner.lookups
      judged.unsure ||= inner.unsure
      if (mechanism === 'redirect') judged.result ??= inner.result
      fits = mechanism === 'include' && inner.result === '+'
    } else if (mechanism === 'a' || mechanism === 'mx') {
      const hosts = mechanism === 'mx' ? (await names.mx(target)).map(({ exchange }) => exchange) : [target]
      const found = (await Promise.all(hosts.filter(Boolean).map(names.addresses))).flat()
      fits = found.some((net) => covers(address, net, prefix))
    }
    if (fits) judged.result ??= sign || '+'
  }
  return judged
}

/** SPF of a domain that stands in an envelope: one record, not too long, that lets the relay's addresses send. */
export async function checkSpf(names: Names, domain: string, relay: readonly string[]): Promise<Finding[]> {
  const records = await recordsOf(names, domain)
  const [record] = records
  if (!record) return [bad(`SPF: ${domain} has no record. Add a TXT record that names your relay, as its provider tells you; it ends with ~all or -all.`)]
  if (records.length > 1) return [bad(`SPF: ${domain} has ${records.length} records, and none of them counts. Make one of them.`)]
  const findings: Finding[] = []
  const end = /(?:^| )([+?~-]?)all$/iu.exec(record.trim())?.[1]
  const all = `${end === '' ? '+' : end}all`
  if (end === '-' || end === '~') findings.push(good(`SPF: ${domain} has one record, and it ends with ${all}.`))
  else if (end === undefined && record.includes('redirect=')) findings.push(good(`SPF: ${domain} has one record, which leads to another.`))
  else findings.push(bad(`SPF: the record of ${domain} ends with ${end === undefined ? 'nothing' : all}, so that anybody may send in its name. Let it end with ~all or -all.`))
  const results = await Promise.all((relay.length ? relay : ['192.0.2.1']).map((address) => judge(names, domain, address)))
  const lookups = Math.max(...results.map((each) => each.lookups))
  if (lookups > most) findings.push(bad(`SPF: the record of ${domain} takes ${lookups} look-ups, more than ${most} make it void. Remove some include, a and mx.`))
  if (!relay.length) return [...findings, unknown(`SPF: whether ${domain} names the relay cannot be seen from here (its address is an inner one or not known). Look at “spf=” in the headers of a received letter.`)]
  if (results.some(({ result }) => result === '+')) findings.push(good(`SPF: ${domain} names the relay’s address.`))
  else if (results.some(({ unsure }) => unsure)) findings.push(unknown(`SPF: the record of ${domain} has parts that only a mail server works out. Look at “spf=” in the headers of a received letter.`))
  else findings.push(unknown(`SPF: ${domain} does not name ${relay.join(', ')}. That is right only if the relay sends from other addresses: look at “spf=” in the headers of a received letter.`))
  return findings
}
