/** Cyrillic letters that look like Latin ones; the same table stands in domain/door/mark.ts. */
const lookAlikes: Record<string, string> = { А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X' }

/** A code as it stands on the ticket, from what was scanned or typed. */
export function readCode(given: string): string {
  const code = given.trim()
  if (code.startsWith('R1.')) return code
  return code.normalize('NFKC').toUpperCase().replace(/[АВЕКМНОРСТУХ]/gu, (letter) => lookAlikes[letter] ?? letter).replace(/[^A-Z0-9]/g, '')
}

/** The tickets of this event as the server gave them, by hash (domain/door/offline-list.ts). */
export type TicketList = { salt: string; codes: Map<string, boolean> }

async function hash(salt: string, code: string): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${salt} ${code}`)))
  return btoa(String.fromCharCode(...sum)).replace(/\+/g, '-').replace(/\//g, '_').slice(0, 22)
}

/** Notes a ticket as used; gives whether it was, or undefined when it is not on the list. */
export async function useTicket(list: TicketList | undefined, code: string): Promise<boolean | undefined> {
  // Only a page that came by https, or from this very machine, may hash.
  if (!list || !('subtle' in crypto)) return undefined
  const mark = await hash(list.salt, code)
  const used = list.codes.get(mark)
  if (used !== undefined) list.codes.set(mark, true)
  return used
}
