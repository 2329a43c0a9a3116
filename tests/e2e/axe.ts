import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What every public page keeps. */
export const publicRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Those that a change of colours alone can break. */
export const colourRules = ['cat.color']

/** What axe finds wrong on the page as it is now. Told only of that, it need not describe all that is right. */
export async function violations(page: Page, rules: readonly string[] = publicRules): Promise<AxeResults['violations']> {
  if (!(await page.evaluate("typeof window.axe === 'object'"))) await page.evaluate(source)
  const options = { runOnly: rules, resultTypes: ['violations'] }
  return ((await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as AxeResults).violations
}

/** The same, as lines that a person can read. */
export const complaints = async (page: Page, state: string, rules?: readonly string[]) =>
  (await violations(page, rules)).map((each) => `${state}: ${each.id} at ${each.nodes[0]?.html}`)
