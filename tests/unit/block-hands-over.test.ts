import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const component = new URL('../../features/blocks/client/component/index.js', import.meta.resolve('@payloadcms/richtext-lexical/client'))

test('Payload still hands a block over only after the server’s answer: when this fails, look whether admin/editor/block-hands-over.tsx may go', async () => {
  const source = await readFile(fileURLToPath(component), 'utf8')
  const [, onChange = ''] = source.split('const onChange = useCallback')
  expect(onChange.split('onCollapsedChange')[0]).toMatch(/await getFormState\([^]*?\.setFields\(/)
  expect(onChange.slice(0, onChange.indexOf('await getFormState('))).not.toContain('setFields')
})
