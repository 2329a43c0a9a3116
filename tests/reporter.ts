import type { Reporter, TestModule } from 'vitest/node'

/**
 * Counts the run: `N passed, N failed`, the last line, or sent to `npm test`, which adds its own checks. A file that
 * could not be loaded counts as one failure.
 */
export default class CountsReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly unknown[]) {
    let passed = 0
    let failed = unhandled.length
    let skipped = 0
    for (const module of modules) {
      const tests = [...module.children.allTests()]
      for (const test of tests) {
        const { state } = test.result()
        if (state === 'passed') passed++
        else if (state === 'failed') failed++
        else skipped++
      }
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')) failed++
    }
    if (process.send) process.send({ passed, failed, skipped })
    // After the other reporters have written their own summaries.
    else process.once('exit', () => process.stdout.write(`\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`))
  }
}
