/** What npm publishes of the server: the program, and for other programs `ricochet/client`, with its types, and nothing that it would need besides. */

import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { RULES } from "../../packages/core/src/classify/rules/index.ts";
import { tablesOf } from "../../scripts/phrase-file.ts";

const SERVER = fileURLToPath(new URL("../../packages/server/", import.meta.url));
const TSC = fileURLToPath(new URL("../../node_modules/.bin/tsc", import.meta.url));

interface Packed {
  readonly files: readonly { readonly path: string }[];
}

const application = mkdtempSync(join(tmpdir(), "ricochet-client-"));
const installed = join(application, "node_modules/ricochet");
let packed: readonly string[];

/** Only what npm would pack is there, and no dependency: the client has none. */
beforeAll(() => {
  const said = execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], { cwd: SERVER, encoding: "utf8", stdio: "pipe" });
  packed = (JSON.parse(said) as readonly Packed[]).flatMap(({ files }) => files.map(({ path }) => path));
  for (const path of packed.filter((one) => one === "package.json" || one.startsWith("dist/client/"))) {
    mkdirSync(dirname(join(installed, path)), { recursive: true });
    cpSync(join(SERVER, path), join(installed, path));
  }
  writeFileSync(join(application, "package.json"), '{ "type": "module", "private": true }');
});

afterAll(() => rmSync(application, { recursive: true }));

describe("the program", () => {
  it("is packed with the phrases of its rules spelled out", () => {
    expect(packed).toEqual(expect.arrayContaining(["dist/program/clues.phrases", "dist/program/rules.phrases"]));
    const octets = readFileSync(join(SERVER, "dist/program/rules.phrases"));
    const phrases = RULES.map(({ phrase }) => phrase);
    expect(tablesOf(octets, phrases)?.slots).toBeGreaterThan(100);
    expect(tablesOf(octets, phrases.slice(1))).toBeUndefined();
  });
});

describe("ricochet/client", () => {
  it("is packed with all that it imports, and its types", () => {
    const { exports } = JSON.parse(readFileSync(join(SERVER, "package.json"), "utf8"));
    for (const path of Object.values<string>(exports["./client"])) expect(packed).toContain(path.slice(2));
    const imports = packed
      .filter((path) => /^dist\/client\/.*\.(js|d\.ts)$/.test(path))
      .flatMap((path) => [...readFileSync(join(SERVER, path), "utf8").matchAll(/from "([^"]+)"/g)].map(([, name = ""]) => name));
    expect(imports.filter((name) => !name.startsWith("./"))).toEqual([]);
    expect(imports.filter((name) => !existsSync(join(installed, "dist/client", name.replace(/\.ts$/, ".js"))))).toEqual([]);
  });

  it("runs where nothing else is installed", () => {
    const code = `
      import { ApiError, createClient } from "ricochet/client";
      const client = createClient({ url: "http://127.0.0.1:1", key: "rk_x" });
      const failed = await client.me.get().catch((error) => error);
      console.log(Object.keys(client.suppressions).join(), failed instanceof ApiError, failed instanceof Error);
    `;
    writeFileSync(join(application, "main.js"), code);
    const said = execFileSync(process.execPath, ["main.js"], { cwd: application, encoding: "utf8" });
    expect(said).toMatch(/^list,.*,import,.*,export .* true\n$/);
  });

  it("has types that hold for strict users", () => {
    const code = `
      import { createClient, type NewWebhook } from "ricochet/client";
      const client = createClient({ url: "http://127.0.0.1:1", key: "rk_x" });
      const body: NewWebhook = { url: "https://app.example.com/hooks", types: ["message.bounced"] };
      export const secret: Promise<string> = client.webhooks.add({ body }).then((made) => made.secret);
      export const imported = client.suppressions.import({ body: "ann@example.net", kind: "unsubscribes" });
      // @ts-expect-error there is no such event
      export const wrong: NewWebhook = { url: "", types: ["message.eaten"] };
    `;
    writeFileSync(join(application, "user.ts"), code);
    const options = [
      "--strict",
      "--exactOptionalPropertyTypes",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--lib",
      "es2023,dom",
      "--noEmit",
    ];
    expect(() => execFileSync(TSC, [...options, "user.ts"], { cwd: application, encoding: "utf8" })).not.toThrow();
  });
});
