import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** By turns from both, until the longer one is through. */
const alternating = <T>(one: readonly T[], other: readonly T[]): T[] =>
  Array.from({ length: Math.max(one.length, other.length) }, (_, at) => [one[at], other[at]]).flat().filter((each) => each !== undefined)

/**
 * An order that keeps the machine busy to the end. The files that read the sites are few, short to write and long to
 * run: begun last, they would be waited for alone. Those that start and kill programs wait for half their time, those
 * that drive the panel compute: side by side they take less than one after the other.
 */
export class BusyToTheEnd extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const of = (name: string) => sorted.filter(({ project }) => project.name === name)
    return [...of('reading'), ...of('unit'), ...of('integration'), ...alternating(of('operations'), of('e2e'))]
  }
}
