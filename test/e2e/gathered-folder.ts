/** A folder for the notifications of all stories: it is there before the first, and gone after the last. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly gatheredIn: string;
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "ricochet-stories-"));
  project.provide("gatheredIn", folder);
  return async () => await rm(folder, { recursive: true, force: true });
}
