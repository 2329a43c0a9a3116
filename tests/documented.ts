import { readdirSync, readFileSync } from 'node:fs'

export type Documented = { file: string; command: string }

const pages = ['README.md', ...readdirSync('docs/operators').map((name) => `docs/operators/${name}`)]

const blocksOf = (page: string) => [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block)

/** Every command that the README and the pages for operators tell somebody to type, one a line, without the remark behind it. */
export const documentedCommands: readonly Documented[] = pages.flatMap((file) =>
  blocksOf(readFileSync(file, 'utf8'))
    .flatMap((block) => block.split('\n'))
    .map((line) => ({ file, command: line.replace(/\s+# .*$/, '').trim() }))
    .filter(({ command }) => command !== ''))

/** The one command of this kind, as it is written there. */
export function documented(kind: RegExp): string {
  const found = new Set(documentedCommands.filter(({ command }) => kind.test(command)).map(({ command }) => command))
  const [command] = found
  if (command === undefined || found.size > 1) throw new Error(`${found.size} documented commands look like ${kind}`)
  return command
}
