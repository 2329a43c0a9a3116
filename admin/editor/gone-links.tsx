'use client'

import { useEffect, useState } from 'react'
import { useTranslation } from '@payloadcms/ui'
import { createClientFeature, LinkNode } from '@payloadcms/richtext-lexical/client'
import { $nodesOfType, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { say } from '#lib/words.ts'
import { gone as words } from '#collections/words/gone.ts'
import { type Reference, useGone } from './gone.ts'

type Placed = Reference & { key: string }

/** The links of a text that lead to documents of the site. */
const linksOf = (editor: LexicalEditor) => editor.read(() => $nodesOfType(LinkNode).flatMap((link): Placed[] => {
  const { linkType, doc } = link.getFields()
  if (linkType !== 'internal' || !doc) return []
  const id: unknown = typeof doc.value === 'object' ? doc.value['id'] : doc.value
  return [{ key: link.getKey(), kind: doc.relationTo, id: String(id) }]
}))

/** A link to a document that is gone says so where it stands; readers see its words without a link. */
function GoneLinks() {
  const [editor] = useLexicalComposerContext()
  const { i18n: { language } } = useTranslation()
  const [links, setLinks] = useState<Placed[]>([])
  const isGone = useGone(links)

  useEffect(() => {
    if (!editor.hasNode(LinkNode)) return undefined
    return editor.registerMutationListener(LinkNode, () => setLinks(linksOf(editor)), { skipInitialization: false })
  }, [editor])
  useEffect(() => {
    for (const link of links) {
      const element = editor.getElementByKey(link.key)
      if (isGone(link)) element?.setAttribute('data-gone', say(words.link, language))
      else element?.removeAttribute('data-gone')
    }
  })
  return null
}

export const GoneLinksFeatureClient = createClientFeature({ plugins: [{ Component: GoneLinks, position: 'normal' }] })
