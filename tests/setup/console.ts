import { afterEach } from 'vitest'

/**
 * A warning nobody expected is a fault. A test that wants one says so:
 * `vi.spyOn(console, 'error').mockImplementation(() => {})`.
 */
const heard: string[] = []
for (const level of ['error', 'warn'] as const) {
  console[level] = (...parts: unknown[]) => void heard.push(`console.${level}: ${parts.map(String).join(' ')}`)
}

afterEach(() => {
  const lines = heard.splice(0)
  if (lines.length) throw new Error(`Unexpected console output:\n${lines.join('\n')}`)
})
