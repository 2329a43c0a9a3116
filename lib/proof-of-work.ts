import { type Challenge, createChallenge, type Solution, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { mac } from './crypto.ts'

/** A cheap phone needs about two seconds for it, while its owner types; whoever sends thousands of forms needs them each time. */
const cost = 2_000
/** For so long a solution counts (s). */
const lasts = 600
const secret = () => mac('signature', 'proof of work')

export type Work = Pick<Challenge, 'parameters' | 'signature'>

/** A sum for a browser to do before its form is taken: signed, so that nothing has to be remembered. */
export const makeWork = (now = Date.now()): Promise<Work> =>
  createChallenge({ algorithm: 'PBKDF2/SHA-256', cost, deriveKey, expiresAt: Math.floor(now / 1000) + lasts, hmacSignatureSecret: secret() })

function read(text: string): { challenge: Challenge; solution: Solution } | undefined {
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(text, 'base64').toString('utf8')) as Record<string, unknown>
    return challenge && solution ? { challenge: challenge as Challenge, solution: solution as Solution } : undefined
  } catch {
    return undefined
  }
}

/** The name of the sum that was solved, for whoever counts that it is used once; undefined when it was not, or too late. */
export async function solvedWork(text: string): Promise<string | undefined> {
  const given = text.length <= 2000 ? read(text) : undefined
  // What was made up may have any form: a strange one is as wrong as a wrong one.
  const result = given && (await verifySolution({ ...given, deriveKey, hmacSignatureSecret: secret() }).catch(() => undefined))
  return result?.verified ? given?.challenge.signature : undefined
}
