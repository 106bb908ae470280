/** The configurations of the documentation can be served as they stand. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { loadConfiguration } from "./load-configuration.ts";
import { machineWith } from "./machine.test-support.ts";
import { findingText } from "./origin.ts";

const FOLDER = new URL("../../../../docs/examples/", import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".toml"));

test("there are examples", () => {
  expect(FILES.length).toBeGreaterThan(2);
});

test.each(FILES)("%s has neither faults nor warnings", (name) => {
  const text = readFileSync(new URL(name, FOLDER), "utf8");
  const result = loadConfiguration({ file: name, sources: machineWith({ [`/srv/${name}`]: { text } }) });
  expect([...(result.kind === "faulty" ? result.faults : []), ...result.warnings].map(findingText)).toEqual([]);
});
