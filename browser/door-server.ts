export type Answer = { result: string; name?: string; time?: string }
export type Counts = { came: number; expected: number }
export type Marked = Counts & { answers: Answer[] }
export type Listed = Counts & { salt: string; codes: [string, boolean][] }

/** A wait for a phone network that half works (ms). */
const patience = 8000

/** The event's own addresses in the CMS. Each throws when there is no network, or the house is in trouble. */
export function doorServer(eventId: string) {
  async function ask<T>(path: string, body?: object): Promise<T> {
    const stop = new AbortController()
    const timer = setTimeout(() => stop.abort(), patience)
    try {
      const answer = await fetch(`/api/events/${eventId}/${path}`, {
        signal: stop.signal,
        ...(body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
      })
      // The session is over: the page, opened anew, shows the way in. What waits stays in this browser.
      if (answer.status === 401 || answer.status === 403) location.reload()
      if (!answer.ok) throw new Error(String(answer.status))
      return (await answer.json()) as T
    } finally {
      clearTimeout(timer)
    }
  }
  return {
    list: () => ask<Listed>('door'),
    mark: (scans: readonly { code: string; age: number }[]) => ask<Marked>('check-in', { scans }),
  }
}
