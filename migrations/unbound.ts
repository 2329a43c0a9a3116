import { createDecipheriv, hkdfSync } from 'node:crypto'
import { env } from '#lib/env.ts'

const [ivBytes, tagBytes] = [12, 16]

/** Opens a value of the first form (`v1.`), which was bound to its field and not to its row. Undefined when it does not. */
export function openUnbound(sealed: string, context: string): string | undefined {
  const key = Buffer.from(hkdfSync('sha256', env().DATA_KEY, 'qanat', 'seal', 32))
  const bytes = Buffer.from(sealed.split('.')[1] ?? '', 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes })
    decipher.setAAD(Buffer.from(context)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
  } catch {
    return undefined
  }
}
