import { useState } from 'react'
import { toast, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { office } from '#collections/words/office.ts'
import { actOnDesk, refreshDesk } from './desk-store.ts'

export type Ask = (path: string, body?: object, done?: string) => Promise<void>

/** Long enough for a dialog to close (ms). */
const closing = 400

/** Where the button that was pressed is gone, the keyboard goes on from the heading of what came instead. */
function keepFocus() {
  setTimeout(() => {
    if (document.activeElement && document.activeElement !== document.body) return
    document.querySelector<HTMLElement>('.letter-send h3[tabindex]')?.focus({ preventScroll: true })
  }, closing)
}

/** One request of a button of the last tab: its answer is the desk as it is now. */
export function useAsk(id: string): { busy: string | undefined; ask: Ask } {
  const [busy, setBusy] = useState<string>()
  const { i18n: { language } } = useTranslation()
  return {
    busy,
    ask: async (path, body = {}, done) => {
      setBusy(path)
      const answer = await actOnDesk(id, path, body)
      setBusy(undefined)
      if (answer.ok) {
        if (done) toast.success(done)
      } else {
        toast.error(answer.reason ?? say(office.failed, language))
        await refreshDesk(id)
      }
      keepFocus()
    },
  }
}
