import type { Payload } from 'payload'

// Each gives whether it did anything: false when the letter is in another state by now.

/** Nothing leaves any more once this has returned, but for a letter that was already in the mail server's hands. */
export async function pause(_cms: Payload, _id: string, _now = new Date()): Promise<boolean> {
  return Promise.resolve(false)
}

/** Goes on with a paused letter; whatever stopped it is looked at anew. */
export async function resume(_cms: Payload, _id: string, _now = new Date()): Promise<boolean> {
  return Promise.resolve(false)
}

/** Ends a letter for good: whoever has not got it does not get it. */
export async function cancel(_cms: Payload, _id: string, _now = new Date()): Promise<boolean> {
  return Promise.resolve(false)
}

/** Tries those once more who could not be reached, addresses that do not exist excepted. */
export async function retryFailed(_cms: Payload, _id: string, _now = new Date()): Promise<boolean> {
  return Promise.resolve(false)
}

/** Sends again where nobody knows whether it arrived: some may get it twice. Only on a person's wish. */
export async function sendUnknown(_cms: Payload, _id: string, _now = new Date()): Promise<boolean> {
  return Promise.resolve(false)
}
