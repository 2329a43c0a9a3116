type Parameters = { salt: string; nonce: string; cost: number; keyLength: number; keyPrefix: string }
type Work = { parameters: Parameters }

/** A solution is taken for ten minutes; one older than this is made anew (ms). */
const renewAfter = 480_000

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
const hex = (data: Uint8Array) => Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Tries numbers until one gives a key with the wanted beginning. */
async function solve({ parameters: { salt, nonce, cost, keyLength, keyPrefix } }: Work): Promise<{ counter: number; derivedKey: string }> {
  const sown = bytes(salt)
  const start = bytes(nonce)
  const tried = new Uint8Array(start.length + 4)
  tried.set(start)
  const view = new DataView(tried.buffer)
  for (let counter = 0; ; counter += 1) {
    view.setUint32(start.length, counter)
    const key = await crypto.subtle.importKey('raw', tried, 'PBKDF2', false, ['deriveBits'])
    const derived = hex(new Uint8Array(await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt: sown, iterations: cost }, key, keyLength * 8)))
    if (derived.startsWith(keyPrefix)) return { counter, derivedKey: derived }
  }
}

async function prepare(form: HTMLFormElement, field: HTMLInputElement) {
  const answer = await fetch(`/${document.documentElement.lang}/challenge/work`)
  const { seal, work } = (await answer.json()) as { seal: string; work: Work }
  const sealed = form.querySelector<HTMLInputElement>('input[name="seal"]')
  if (sealed && !sealed.value) sealed.value = seal
  field.value = btoa(JSON.stringify({ challenge: work, solution: await solve(work) }))
}

/**
 * Does the sum that stands in for a question to people, while they fill in the form. Whoever is faster waits a moment;
 * where it cannot be done the question is asked.
 */
export function solveWork() {
  // Only a page that came by https, or from this very machine, may do it.
  if (!('subtle' in crypto)) return
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="work"]')) {
    const { form } = field
    let begun = 0
    let done: Promise<void> | undefined
    form?.addEventListener('focusin', () => {
      if (Date.now() - begun < renewAfter) return
      begun = Date.now()
      field.value = ''
      done = prepare(form, field).catch(() => void (begun = 0)).finally(() => void (done = undefined))
    })
    form?.addEventListener('submit', (event) => {
      if (!done) return
      event.preventDefault()
      form.setAttribute('aria-busy', 'true')
      void done.then(() => form.submit())
    })
  }
}
