/** The pages whose examples are run. */
import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export const examplePages = (): string[] => globSync(["*.md", "docs/**/*.md", "packages/*/*.md", "examples/*.md"], { cwd: ROOT }).sort();
