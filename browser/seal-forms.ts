/** A seal older than this is fetched again: a form may stay open all day (ms). */
const renewAfter = 3600_000

/**
 * Notes the moment at which somebody begins to fill in a form, as the server seals it. A form posted without it is
 * answered by a second step.
 */
export function sealForms() {
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="seal"]')) {
    let fetchedAt = field.value ? Date.now() : 0
    field.form?.addEventListener('focusin', () => {
      if (Date.now() - fetchedAt < renewAfter) return
      fetchedAt = Date.now()
      fetch(`/${document.documentElement.lang}/challenge`)
        .then((answer) => answer.json())
        .then(({ seal }: { seal: string }) => void (field.value = seal))
        // Without it the form works as it does without a script.
        .catch(() => (fetchedAt = 0))
    })
  }
}
