'use client'

import { Button, Drawer, useDocumentInfo, useDrawerSlug, useModal, useTranslation } from '@payloadcms/ui'
import { say } from '#lib/words.ts'
import { anonymity as words } from '#collections/words/anonymity.ts'
import { AnonymityDialog } from './anonymity-dialog.tsx'
import './anonymity.css'

/** Under the mark "without a name", once there is something stored that can hold one. */
export function AnonymityField() {
  const { id, collectionSlug } = useDocumentInfo()
  const { i18n: { language } } = useTranslation()
  const { openModal } = useModal()
  const drawer = useDrawerSlug('anonymity')
  if (!id || (collectionSlug !== 'stories' && collectionSlug !== 'speakers')) return null
  const label = say(words.button[collectionSlug], language)
  return (
    <div className="field-type anonymity-field">
      <Button id="make-anonymous" buttonStyle="secondary" className="office-danger" size="medium" margin={false} onClick={() => openModal(drawer)}>{label}</Button>
      <p className="field-description">{say(words.help[collectionSlug], language)}</p>
      <Drawer slug={drawer} title={label.replace('…', '')}>
        <AnonymityDialog path={`/api/${collectionSlug}/${id}`} />
      </Drawer>
    </div>
  )
}
