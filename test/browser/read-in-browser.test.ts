/**
 * What reads runs outside Node: bundled for the browser (where no `node:` import may be left; those of
 * return paths and webhooks must fall away with the functions that need them), opened in Chromium under
 * a strict policy, it must make the same report of the same bytes.
 */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { read } from "../../packages/core/src/index.ts";
import { BOUNCE } from "./bounce.ts";
import { type Browser, chromiumPath, openBrowser } from "./chromium.ts";
import { type PageServer, servePage } from "./page-server.ts";

const ENTRY = fileURLToPath(new URL("../../packages/core/src/index.ts", import.meta.url));
const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const FOLDER = new URL("../../examples/", import.meta.url);
const EXAMPLES = globSync("**/*.eml", { cwd: fileURLToPath(FOLDER) }).sort();
const BYTES = new TextEncoder().encode(BOUNCE);

async function bundleCore() {
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export { classifyReply, read, readMany, unwrapReturnPath } from ${JSON.stringify(ENTRY)};`, resolveDir: ROOT },
    external: ["node:*"],
    bundle: true,
    write: false,
    metafile: true,
    platform: "browser",
    format: "esm",
    target: "es2023",
    logLevel: "silent",
  });
  return { text: outputFiles[0]?.text ?? "", imports: Object.values(metafile.outputs).flatMap((output) => output.imports) };
}

if (chromiumPath === undefined) console.warn("skipped: no Chromium on this machine (install chromium, or name one in RICOCHET_CHROMIUM)");

describe("the core bundled for the browser", () => {
  it("has no import left", async () => {
    expect((await bundleCore()).imports).toEqual([]);
  });
});

describe.skipIf(chromiumPath === undefined)("the core in Chromium", () => {
  let server: PageServer;
  let browser: Browser;

  beforeAll(async () => {
    server = await servePage((await bundleCore()).text);
    browser = await openBrowser(chromiumPath ?? "");
    await browser.page.goto(server.url);
    await browser.page.waitForFunction(() => "ricochetCore" in globalThis);
  });

  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  it("sees no Node there", async () => {
    expect(await browser.page.evaluate(() => "process" in globalThis || "Buffer" in globalThis)).toBe(false);
  });

  /** Reads the bytes in the page; what comes back went through JSON, as `ricochet read --json` would print it. */
  const readInBrowser = (bytes: Uint8Array, source: string): Promise<unknown> =>
    browser.page.evaluate(
      ([numbers, name]) => {
        const core = (globalThis as unknown as { ricochetCore: { read: typeof read } }).ricochetCore;
        return JSON.parse(JSON.stringify(core.read(new Uint8Array(numbers), { source: name })));
      },
      [[...bytes], source] as const,
    );
  const readInNode = (bytes: Uint8Array, source: string): unknown => JSON.parse(JSON.stringify(read(bytes, { source })));

  it("reads a bounce to the same report as in Node", async () => {
    const report = await readInBrowser(BYTES, "bounce.eml");
    expect(report).toEqual(readInNode(BYTES, "bounce.eml"));
    expect(report).toMatchObject({
      kind: "delivery-status",
      outcomes: [{ recipient: "nobody@example.org", status: "5.1.1", bounce: "hard" }],
    });
  });

  it.each(EXAMPLES)("reads examples/%s to the same report as in Node", async (name) => {
    const bytes = readFileSync(new URL(name, FOLDER));
    expect(await readInBrowser(bytes, name)).toEqual(readInNode(bytes, name));
  });
});
