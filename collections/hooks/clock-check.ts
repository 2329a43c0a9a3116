import type { Payload } from 'payload'
import { knowsAstana } from '#lib/zones.ts'

/** A Node with an old or cut-down law of clocks would print wrong times everywhere: said at the start. */
export function checksClocks(payload: Payload) {
  if (knowsAstana()) return
  payload.logger.error(`Node ${process.version} does not know Kazakhstan's time (time zone data ${process.versions.tz ?? 'missing'}): every printed time may be an hour off. Install a Node with full ICU.`)
}
