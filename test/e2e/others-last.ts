/** The order of the files: as they are named, and the one in which others read what was written at the end. */

import { BaseSequencer, type TestSpecification } from "vitest/node";

const LAST = "read-by-others.test.ts";

export class OthersLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = files.toSorted((one, other) => one.moduleId.localeCompare(other.moduleId));
    const isLast = ({ moduleId }: TestSpecification): boolean => moduleId.endsWith(LAST);
    return await Promise.resolve([...sorted.filter((one) => !isLast(one)), ...sorted.filter(isLast)]);
  }
}
