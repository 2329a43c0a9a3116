import { expect, test } from 'vitest'
import { oneNetworkWarning, watchNetworks } from '#server/one-network.ts'

const hour = 3600_000

/** What is said of these requests, by network and minute. */
function said(requests: readonly [network: string, minute: number][]): string[] {
  const words: string[] = []
  const see = watchNetworks((sentence) => void words.push(sentence), 0)
  for (const [network, minute] of requests) see(network, minute * 60_000)
  return words
}
const often = (network: string, count: number, minute: number) => Array.from({ length: count }, (): [string, number] => [network, minute])

test('an hour of traffic from one network is told once, and how to mend it', () => {
  expect(said([...often('10.0.0', 299, 5), ...often('10.0.0', 50, 61)])).toEqual([oneNetworkWarning])
  expect(oneNetworkWarning).toMatch(/TRUSTED_PROXIES.*set_real_ip_from/)
})

test.each([
  ['a busy first hour is not over', often('10.0.0', 5000, 59)],
  ['little traffic tells nothing', often('10.0.0', 200, hour)],
  ['a second network, even once', [...often('10.0.0', 400, 5), ...often('10.0.1', 1, 30), ...often('10.0.0', 400, 70)]],
  ['the second network comes with the very request', [...often('10.0.0', 299, 5), ...often('10.0.1', 1, 61), ...often('10.0.0', 400, 70)]],
])('nothing is said: %s', (_what, requests) => expect(said(requests)).toEqual([]))
