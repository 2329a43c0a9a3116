/** So many forms are open at once: by the time one is sent, a person could have filled it in. */
const open = 200

/** Seals of forms that are filled in one after the other: each call opens another form and gives the seal of the oldest. */
export async function openForms(ask: () => Promise<string>) {
  const fresh = async () => (JSON.parse(await ask()) as { seal: string }).seal
  const seals: string[] = []
  for (let count = 0; count < open; count++) seals.push(await fresh())
  return async () => {
    seals.push(await fresh())
    return seals.shift() ?? ''
  }
}
