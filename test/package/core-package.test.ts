/** What npm publishes of the core: small, complete, typed, and to be taken apart again by a bundler. */

import { execFileSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, type Metafile } from "esbuild";
import { publint } from "publint";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read } from "../../packages/core/src/index.ts";
import { rolledDeclarations } from "../../scripts/pack/library.ts";
import { namesAt, SUBPATHS, surface } from "../../scripts/pack/surface.ts";
import { type InstalledCore, installCore } from "./installed-core.ts";

/** docs/decisions/2026-11-22-published-form.md says what it is made of. Whoever raises it says there why. */
const LIMIT_BYTES = 500_000;

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const MAILS = globSync("examples/**/*.eml", { cwd: ROOT });

let core: InstalledCore;

beforeAll(() => {
  core = installCore();
});

afterAll(() => core.remove());

/** What a bundler takes of the package for one line of code: file -> octets. */
async function taken(code: string): Promise<ReadonlyMap<string, number>> {
  const { metafile } = await build({
    stdin: { contents: code, resolveDir: core.application },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "neutral",
    external: ["node:crypto"],
    absWorkingDir: core.application,
  });
  return filesIn(metafile);
}

function filesIn({ outputs }: Metafile): ReadonlyMap<string, number> {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  return new Map(inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path, { bytesInOutput }]) => [path, bytesInOutput]));
}

describe("the published core", () => {
  it(`has at most ${LIMIT_BYTES} octets`, () => {
    console.log(`@ricochet/core is published with ${core.sizeBytes} octets (at most ${LIMIT_BYTES})`);
    expect(core.sizeBytes).toBeLessThanOrEqual(LIMIT_BYTES);
  });

  it("reads, composes and signs where nothing else is installed", () => {
    const said = core.run(`
      import { classifyReply, compose, read, sign } from "@ricochet/core";
      const now = "2026-11-22T10:00:00+01:00";
      const recipients = [{ recipient: "bob@example.net", action: "failed", reply: { code: 550, text: "5.1.1 User unknown", command: "RCPT" } }];
      const bytes = compose({ reportingMta: "mx.example.com", envelope: { reversePath: "ann@example.com" }, recipients, now, seed: "2f1c9e" });
      const [{ recipient, reason }] = read(bytes).outcomes;
      const signed = sign("ann@example.com", { scheme: "batv", keys: [{ id: 0, secret: "secret" }], now: new Date(now) });
      console.log(recipient, reason, signed.ok, classifyReply("452 4.2.2 over quota").reason);
    `);
    expect(said).toBe("bob@example.net user-unknown true mailbox-full\n");
  });

  it("reads each example as its sources do", () => {
    const reports = core.run(`
      import { readFileSync } from "node:fs";
      import { read } from "@ricochet/core/read";
      console.log(JSON.stringify(${JSON.stringify(MAILS)}.map((path) => read(readFileSync(${JSON.stringify(ROOT)} + path)))));
    `);
    expect(MAILS.length).toBeGreaterThan(10);
    expect(JSON.parse(reports)).toEqual(MAILS.map((path) => JSON.parse(JSON.stringify(read(readFileSync(join(ROOT, path)))))));
  });

  it("has types that hold for strict users, at the root and at each path", () => {
    const paths = Object.keys(SUBPATHS) as (keyof typeof SUBPATHS)[];
    const lines = paths.map((path, at) => {
      const types = namesAt(path, surface()).filter(({ isType }) => isType);
      return `import * as m${at} from "@ricochet/core/${path}"; export const k${at} = Object.keys(m${at}); export type T${at} = m${at}.${types[0]?.name};`;
    });
    writeFileSync(
      join(core.application, "user.ts"),
      `import { read, type Report } from "@ricochet/core";
      export const report: Report = read(new Uint8Array());
      // @ts-expect-error a reason is no number
      export const reason: number = report.outcomes[0]!.reason;
      ${lines.join("\n")}`,
    );
    const options = [
      "--strict",
      "--exactOptionalPropertyTypes",
      "--module",
      "nodenext",
      "--target",
      "es2023",
      "--lib",
      "es2023",
      "--noEmit",
    ];
    const tsc = () =>
      execFileSync(join(ROOT, "node_modules/.bin/tsc"), [...options, "user.ts"], { cwd: core.application, encoding: "utf8" });
    expect(tsc).not.toThrow();
  });

  it("declares nothing private but the lists behind public vocabularies", () => {
    expect(rolledDeclarations(surface()).privates.filter((name) => !/^[A-Z_]+$/.test(name))).toEqual([]);
  });

  it("leaves the words of the composer to those who compose", async () => {
    const words = [...(await taken('export { WORDS } from "@ricochet/core/dsn";'))].sort(([, one], [, other]) => other - one)[0];
    const readers = await taken('import { read } from "@ricochet/core"; console.log(read);');
    expect(words?.[1]).toBeGreaterThan(30_000);
    expect([...readers.keys()]).not.toContain(words?.[0]);
    const signers = await taken('import { sign } from "@ricochet/core"; console.log(sign);');
    expect([...signers.values()].reduce((sum, size) => sum + size, 0)).toBeLessThan(30_000);
  });

  it("reads where there is no node:crypto, as in browsers", async () => {
    const reading = 'import { read } from "@ricochet/core/read"; console.log(read);';
    const stdin = { contents: reading, resolveDir: core.application };
    const bundled = await build({
      stdin,
      bundle: true,
      write: false,
      metafile: true,
      platform: "browser",
      absWorkingDir: core.application,
    });
    // Without any bundler each file that is imported must be there.
    const files = Object.keys(bundled.metafile.inputs).filter((path) => path.endsWith(".js"));
    expect(files.length).toBeGreaterThan(2);
    expect(files.filter((path) => readFileSync(join(core.application, path), "utf8").includes('"node:'))).toEqual([]);
  });

  it("is sound to publint", async () => {
    const { messages } = await publint({ pkgDir: core.folder, strict: true, pack: false });
    expect(messages).toEqual([]);
  });
});
