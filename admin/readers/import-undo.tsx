'use client'

import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { readerLists } from '#collections/words/reader-lists.ts'
import { AskButton } from '#admin/ask-button.tsx'

const { undo: words } = readerLists

/** Beside an import: takes it back, as far as no letter has gone out. What came of it then stands in the form. */
export function ImportUndo() {
  const { i18n: { language } } = useTranslation()
  const { id, data } = useDocumentInfo()
  if (id === undefined || (data as { undoneAt?: string } | undefined)?.undoneAt) return null
  return (
    <div className="field-type office-panel__buttons">
      <AskButton
        name="undo-import" style="danger" label={say(words.button, language)} path={`/api/imports/${id}/undo`} done={() => window.location.reload()}
        ask={{ heading: words.button, confirm: words.button, body: <span className="office-panel__ask">{say(words.body, language)}</span> }}
      />
    </div>
  )
}
