import {
  BlocksFeature, BlockquoteFeature, BoldFeature, FixedToolbarFeature, HeadingFeature, InlineToolbarFeature, ItalicFeature, lexicalEditor,
  LinkFeature, OrderedListFeature, ParagraphFeature, UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'

const plain = () => [ParagraphFeature(), BoldFeature(), ItalicFeature(), link(), InlineToolbarFeature()]
const link = () => LinkFeature({ enabledCollections: ['stories', 'pages'], fields: ({ defaultFields }) => defaultFields })

/** A few words with links: the inside of a content notice. */
export const shortText = lexicalEditor({ features: plain() })

const image: Block = {
  slug: 'image',
  interfaceName: 'ImageBlock',
  fields: [{ name: 'image', type: 'upload', relationTo: 'media', required: true }],
}

const contentNotice: Block = {
  slug: 'contentNotice',
  interfaceName: 'ContentNoticeBlock',
  fields: [
    { name: 'summary', type: 'text', required: true },
    { name: 'content', type: 'richText', editor: shortText },
  ],
}

/** The body of a story or page: headings, lists, quote, links, image, content notice, nothing more. */
export const longText = lexicalEditor({
  features: [
    FixedToolbarFeature(), ...plain(), HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }), UnorderedListFeature(), OrderedListFeature(),
    BlockquoteFeature(), BlocksFeature({ blocks: [image, contentNotice] }),
  ],
})
