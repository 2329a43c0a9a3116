import { getEnabledNodes } from '@payloadcms/richtext-lexical'
import { createHeadlessEditor } from '@payloadcms/richtext-lexical/lexical/headless'
import type { SanitizedServerEditorConfig } from '@payloadcms/richtext-lexical'
import type { Block, Field } from 'payload'
import { expect, test } from 'vitest'
import { letterBlocks } from '#domain/newsletter/letter-blocks.ts'
import { proseBlocks, proseNodes } from '#lib/prose-nodes.ts'
import { cms } from '#tests/factories.ts'

type Configured = { path: string; editor: SanitizedServerEditorConfig }
type BlocksProps = { blocks?: readonly Block[]; inlineBlocks?: readonly Block[] }

const propsOf = (editor: SanitizedServerEditorConfig) =>
  (editor.resolvedFeatureMap.get('blocks')?.sanitizedServerFeatureProps ?? {}) as BlocksProps

/** Every editor of the configuration, those inside blocks of other editors too. */
function editorsOf(fields: readonly Field[], path: string): Configured[] {
  return fields.flatMap((field): Configured[] => {
    const at = 'name' in field && field.name ? `${path}.${field.name}` : path
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => editorsOf(tab.fields, path))
    if (field.type === 'blocks') return field.blocks.flatMap((block) => editorsOf(block.fields, `${at}.${block.slug}`))
    if ('fields' in field) return editorsOf(field.fields, at)
    if (field.type !== 'richText' || !field.editor || !('editorConfig' in field.editor)) return []
    const editor = field.editor.editorConfig as SanitizedServerEditorConfig
    return [{ path: at, editor }, ...(propsOf(editor).blocks ?? []).flatMap((block) => editorsOf(block.fields, `${at}.${block.slug}`))]
  })
}

async function configured(): Promise<Configured[]> {
  const { collections, globals } = (await cms()).config
  return [...collections, ...globals].flatMap(({ slug, fields }) => editorsOf(fields, slug))
}

/** What lexical itself says it knows, beside its own node for work in between. */
function nodesOf(editor: SanitizedServerEditorConfig): string[] {
  const { _nodes: known } = createHeadlessEditor({ nodes: getEnabledNodes({ editorConfig: editor }) })
  return [...known.keys()].filter((type) => type !== 'artificial')
}

test('every text of the site is written in an editor that is watched here', async () => {
  expect((await configured()).map(({ path }) => path).sort()).toEqual([
    'events.body', 'events.body.contentNotice.content', 'letters.body', 'pages.body', 'pages.body.contentNotice.content',
    'stories.body', 'stories.body.contentNotice.content',
  ])
})

test('each node that an editor can make is in the table, and the table holds no other', async () => {
  const made = new Set((await configured()).flatMap(({ editor }) => nodesOf(editor)))
  expect([...made].sort()).toEqual(Object.keys(proseNodes).sort())
})

test('a node the table calls impossible is: no editor has blocks within a line', async () => {
  for (const { editor } of await configured()) expect(propsOf(editor).inlineBlocks ?? []).toEqual([])
})

test('each block that an editor offers is drawn, and no other is', async () => {
  for (const { path, editor } of await configured()) {
    const offered = (propsOf(editor).blocks ?? []).map(({ slug }) => slug).sort()
    const drawn = path.endsWith('.content') ? [] : Object.keys(path.startsWith('letters') ? letterBlocks : proseBlocks).sort()
    expect(offered, path).toEqual(drawn)
  }
})

const formats = ['bold', 'italic', 'underline', 'strikethrough', 'subscript', 'superscript', 'inlineCode', 'align', 'indent', 'textState']

test('words can be strong or stressed and nothing else: the editor takes other looks off what is pasted', async () => {
  for (const { path, editor } of await configured()) expect(formats.filter((format) => editor.resolvedFeatureMap.has(format)), path).toEqual(['bold', 'italic'])
})
