import { bad, type Finding, good, unknown } from './finding.ts'
import type { Names } from './names.ts'

/** The domain itself, then those above it, down to two names. */
const upwards = (domain: string): string[] => {
  const parts = domain.split('.')
  return parts.slice(0, -1).map((_, at) => parts.slice(at).join('.'))
}

/** What the sender's domain asks others to do with letters that nobody proves to be its own. */
export async function checkDmarc(names: Names, domain: string, others: { name: string; domain: string }[]): Promise<Finding[]> {
  for (const name of upwards(domain)) {
    const records = (await names.txt(`_dmarc.${name}`)).filter((text) => /^v=DMARC1\s*(?:;|$)/iu.test(text))
    const [record] = records
    if (!record) continue
    if (records.length > 1) return [bad(`DMARC: _dmarc.${name} has ${records.length} records, and none of them counts. Leave one.`)]
    const tags = new Map(record.split(';').map((tag): [string, string] => [tag.split('=')[0]?.trim().toLowerCase() ?? '', tag.slice(tag.indexOf('=') + 1).trim().toLowerCase()]))
    const policy = (name !== domain && tags.get('sp')) || tags.get('p') || ''
    const strict = others.filter(({ name: what, domain: other }) => other !== domain && tags.get(what === 'DKIM_DOMAIN' ? 'adkim' : 'aspf') === 's')
    return [
      ['quarantine', 'reject'].includes(policy) ? good(`DMARC: _dmarc.${name} asks for ${policy}.`)
        : policy === 'none' ? unknown(`DMARC: _dmarc.${name} asks for nothing (p=none): enough to be let in, but others can write in your name. Go on to quarantine once reports are clean.`)
          : bad(`DMARC: _dmarc.${name} has no policy. Let it say p=none, p=quarantine or p=reject.`),
      ...strict.map(({ name: what, domain: other }) => bad(`DMARC: _dmarc.${name} wants exactly ${domain} and ${what} is ${other}. Remove aspf=s and adkim=s, or let both be the same.`)),
    ]
  }
  return [bad(`DMARC: there is no record at _dmarc.${domain}. Add a TXT record: v=DMARC1; p=none; rua=mailto:an address of yours`)]
}
