/** A trickle tells nothing: so many requests make an hour of traffic. */
const enough = 300
const hour = 3600_000

export const oneNetworkWarning =
  'Every visitor since the start, for an hour and more, came from one network: a proxy in front is probably taken for the visitor. Name it in TRUSTED_PROXIES, and to nginx with set_real_ip_from (docs/operators/production.md, "Who is a network").'

/**
 * Says once, when an hour of traffic since the start came from one network alone, that limits then meet everybody at once.
 * Remembers one network, in memory, until it has seen a second.
 */
export function watchNetworks(say: (sentence: string) => void, start = Date.now()) {
  let only: string | undefined
  let requests = 0
  let done = false
  return (network: string, now = Date.now()) => {
    if (done) return
    only ??= network
    requests += 1
    const late = now - start >= hour && requests >= enough
    done = network !== only || late
    if (network === only && late) say(oneNetworkWarning)
  }
}
