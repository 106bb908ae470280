import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Configuration } from "./configuration.ts";
import { keptKeyFile, withKeptKey } from "./kept-key.ts";
import { loadConfiguration } from "./load-configuration.ts";
import { machineWith } from "./machine.test-support.ts";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ricochet-key-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function configuration(environment: Readonly<Record<string, string>> = {}): Configuration {
  const result = loadConfiguration({ environment, sources: machineWith({}, { folder }) });
  if (result.kind === "faulty") throw new Error("the defaults are faulty");
  return result.configuration;
}

test("without a key one is made, and is the same ever after", () => {
  const first = withKeptKey(configuration()).keys;
  expect(first).toEqual([{ id: 0, secret: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  expect(withKeptKey(configuration()).keys).toEqual(first);
});

test("nobody else may read it, and nothing is left beside it", () => {
  withKeptKey(configuration());
  const file = keptKeyFile(configuration());
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, "ricochet-data")).mode & 0o777).toBe(0o700);
  expect(readdirSync(join(folder, "ricochet-data"))).toEqual(["address.key", "return-path.key"]);
});

test("a configured key is taken as it is, and none is made", () => {
  const own = configuration({ RICOCHET_KEY: '[{ id = 3, secret = "0123456789abcdef" }]' });
  expect(withKeptKey(own).keys).toEqual([{ id: 3, secret: "0123456789abcdef" }]);
  expect(readdirSync(join(folder, "ricochet-data"))).toEqual(["address.key"]);
});

test("a damaged key is said, and not overwritten", () => {
  withKeptKey(configuration());
  const file = keptKeyFile(configuration());
  writeFileSync(file, "half a ke");
  expect(() => withKeptKey(configuration())).toThrow(`${file} holds no key`);
  expect(readFileSync(file, "utf8")).toBe("half a ke");
});
