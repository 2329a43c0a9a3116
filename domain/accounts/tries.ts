import type { Payload } from 'payload'
import { mac } from '#lib/crypto.ts'
import { forgetWaits, giveTryBack, type GrowingWait, type Limit, mustWait, tooSoon } from '#domain/limits.ts'

/** Wrong passwords for one account from one network, or from one device that its owner signed in from (s). */
const ofAccount: GrowingWait = { name: 'sign-in', free: 5, first: 30, longest: 3600, memory: 24 * 3600 }
/** Wrong passwords from one network, for whichever accounts. */
const ofNetwork: Limit = { name: 'sign-in-network', points: 30, seconds: 900 }

/** `device`: proved to be one of the account's own. Strangers cannot use up its tries, wherever they sit. */
export type Origin = { email: string; network: string; device?: string | undefined }

const keyOf = ({ email, network, device }: Origin) => mac(`${email} ${device ? `device ${device}` : `network ${network}`}`, 'sign-in tries')

/**
 * Counts a try to sign in before the password is looked at. Gives the seconds until the next is allowed: 0 when this
 * one is. By the address as it was typed, so that nothing tells whether there is such an account; and there is no count
 * over all networks, for with that anybody could keep the owner out.
 */
export async function mayTry(cms: Payload, origin: Origin): Promise<number> {
  const wait = await mustWait(cms, ofAccount, keyOf(origin))
  return wait || (origin.device ? 0 : tooSoon(cms, ofNetwork, origin.network))
}

/** It was the right password: what was counted is forgotten, and of the network this one try. */
export async function forgetTriesOf(cms: Payload, origin: Origin) {
  await forgetWaits(cms, ofAccount, keyOf(origin))
  if (!origin.device) await giveTryBack(cms, ofNetwork, origin.network)
}
