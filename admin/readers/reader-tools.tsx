'use client'

import { Button, useAuth, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { readers } from '#collections/words/readers.ts'
import { ExportButton } from './export-button.tsx'
import { OneAddress } from './one-address.tsx'
import './readers.css'

/** Over the list of subscribers: one address for the office, whole lists for administrators. */
export function ReaderTools() {
  const { i18n: { language } } = useTranslation()
  const { user } = useAuth()
  return (
    <div className="reader-tools">
      <OneAddress />
      {(user as { role?: string } | null)?.role === 'admin' && (
        <section className="reader-tools__lists" aria-labelledby="whole-lists">
          <h3 id="whole-lists">{say(readers.tools.lists, language)}</h3>
          <div className="reader-tools__row">
            <Button id="import-readers" el="link" to="/admin/collections/imports" buttonStyle="secondary" size="medium" margin={false}>{say(readers.tools.import, language)}</Button>
            <ExportButton />
          </div>
        </section>
      )}
    </div>
  )
}
