import { mac, randomId, sameMac } from './crypto.ts'

/** Nobody reads and fills in a form faster than this; programs do (ms). */
export const shortest = 3_000
/** A form that was left open for longer asks for one more press of its button (ms). */
export const longest = 2 * 3600_000

/** The moment at which somebody began to fill in a form, written so that it cannot be made up. */
export function makeSeal(now = Date.now()): string {
  // With something of its own: each seal is used for one person (domain/forms/person.ts).
  const at = `${Math.round(now).toString(36)}-${randomId()}`
  return `${at}.${mac(at, 'form seal')}`
}

/** For the second step: what is on it was typed before, so a look and a press may take a second. */
export const makeSecondSeal = (now = Date.now()): string => makeSeal(now - shortest + 1_000)

/** How long ago a seal of ours was made (ms); undefined for any other text. */
function ageOf(seal: string, now: number): number | undefined {
  const [at = '', proof = ''] = seal.split('.')
  return sameMac(proof, mac(at, 'form seal')) ? now - Number.parseInt(at, 36) : undefined
}

/** Whether a person may have filled in the form since. Otherwise the second step is shown, and nothing is lost. */
export function isRipe(seal: string, now = Date.now()): boolean {
  const age = ageOf(seal, now) ?? -1
  return age >= shortest && age <= longest
}

/** For the form shown once more: a seal that is nearly ripe goes on ripening, so that pressing again and again ends well. */
export function nextSeal(seal: string, now = Date.now()): string {
  const age = ageOf(seal, now) ?? -1
  return age >= shortest - 1_000 && age <= longest ? seal : makeSecondSeal(now)
}
