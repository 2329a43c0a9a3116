import { hexMac, longMac, randomId, sameMac } from '#lib/crypto.ts'

/** An account, as far as a device must know it. A new password makes a new salt, and with that strangers of all devices. */
export type DeviceOwner = { id: string; salt?: string | null }

/** For so long a device is known after its last sign-in (s). */
export const deviceLasts = 180 * 24 * 3600

const proofOf = (owner: DeviceOwner, device: string, until: string) =>
  longMac(`${owner.id} ${owner.salt ?? ''} ${device} ${until}`, 'known device')

/** The cookie's name: several people may share a browser. It tells nobody whose it is. */
export const deviceCookie = (id: string) => `payload-device-${hexMac(id, 'device cookie').slice(0, 12)}`

/** What a browser keeps to prove that its owner signed in from here. Nothing is stored for it. */
export function makeDevice(owner: DeviceOwner, now = Date.now()): string {
  const device = randomId()
  const until = Math.floor(now / 1000 + deviceLasts).toString(36)
  return `${device}.${until}.${proofOf(owner, device, until)}`
}

/** The name of the device that a cookie proves to be one of the owner's. */
export function readDevice(owner: DeviceOwner, cookie: string | undefined, now = Date.now()): string | undefined {
  const [device = '', until = '', proof = ''] = (cookie ?? '').split('.')
  return sameMac(proof, proofOf(owner, device, until)) && Number.parseInt(until, 36) * 1000 > now ? device : undefined
}
