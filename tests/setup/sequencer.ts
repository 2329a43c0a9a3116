import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** The files that read the sites are few, short to write and long to run: begun last, they would be waited for alone. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ project }: TestSpecification) => project.name === 'reading'
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
