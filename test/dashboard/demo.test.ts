/**
 * `ricochet demo`, as a newcomer meets it: soon its page shows everything that a bounce can be; ended, it leaves nothing. A machine with
 * nothing else to do shows it within a minute; how long this one took is printed.
 */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { chromiumPath, openBrowser } from "../browser/chromium.ts";
import { watchedPage } from "./watched-page.ts";

if (chromiumPath === undefined) console.warn("skipped: the demo's page: there is no Chromium (apt install chromium)");

const PROGRAM = fileURLToPath(new URL("../../packages/server/bin/ricochet.js", import.meta.url));
const HOUR_MS = 3_600_000;
/** For what hangs; a busy machine is no failure. */
const LIMIT_MS = 400_000;
/** More than in the week before, which is made up: these can only have been heard while the demo ran. */
const MANY_REASONS = 20;

/** A demo in a temporary folder of its own, and the link that it prints. */
async function started() {
  const folder = mkdtempSync(join(tmpdir(), "ricochet-demo-page-"));
  const child = spawn(process.execPath, [PROGRAM, "demo", "--minutes", "15"], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => {
    child.kill("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  });
  const link = await new Promise<string>((resolve) => {
    let said = "";
    child.stdout.on("data", (octets: Buffer) => {
      said += octets.toString();
      const [found] = /http:\S+\/sign-in#[\w-]+/.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    });
  });
  return { child, folder, link };
}

/** What the page's own session is told. */
function asked<Answer>(page: Page, path: string): Promise<Answer> {
  return page.evaluate(`fetch(${JSON.stringify(path)}, { headers: { "x-ricochet-page": "1" } }).then((answer) => answer.json())`);
}

interface List<Item> {
  readonly items: readonly Item[];
}

interface Live {
  readonly id: number;
  readonly reason: string;
  readonly message?: string;
}

test.skipIf(chromiumPath === undefined)(
  "the page of the demo soon shows what a bounce can be; Ctrl-C leaves nothing",
  { timeout: LIMIT_MS },
  async () => {
    const beganMs = Date.now();
    const { child, folder, link } = await started();
    const browser = await openBrowser(chromiumPath ?? "");
    onTestFinished(() => browser.close());
    const { page, wrongs } = await watchedPage(browser.page.context(), new URL(link).origin);
    await page.goto(link);
    await page.getByText("As it happens").waitFor();
    const since = new Date(beganMs).toISOString();
    const live = async (query: string) => (await asked<List<Live>>(page, `/v1/outcomes?limit=1000&since=${since}${query}`)).items;
    const within = { timeout: LIMIT_MS };
    await expect.poll(async () => new Set((await live("")).map(({ reason }) => reason)).size, within).toBeGreaterThanOrEqual(MANY_REASONS);
    await expect.poll(async () => (await live("&action=delayed")).length, within).toBeGreaterThan(0);
    await expect.poll(async () => (await live("&source=smtp&proven=true")).length, within).toBeGreaterThan(0);
    const held = async () => (await asked<List<{ readonly since: string }>>(page, "/v1/suppressions?limit=1000")).items;
    await expect.poll(async () => (await held()).some((entry) => entry.since >= since), within).toBe(true);
    // Figures are kept by the hour; the week before ends where this one begins.
    const hour = new Date(Math.floor(beganMs / HOUR_MS) * HOUR_MS).toISOString();
    const figures = `/v1/rates?since=${hour}&by=measure`;
    const isForged = async () =>
      (await asked<List<{ readonly measure: string }>>(page, figures)).items.some(({ measure }) => measure === "refused");
    await expect.poll(isForged, within).toBe(true);
    const isRinging = async () => (await asked<List<object>>(page, "/v1/alarms?active=true")).items.length > 0;
    await expect.poll(isRinging, within).toBe(true);
    console.log(`everything was there after ${Math.round((Date.now() - beganMs) / 1000)} s`);
    // Not each failure is one that somebody was told of: some are of mail that another server sent, some were not to be told.
    const told = async (): Promise<number | undefined> => {
      for (const { id, message } of await live("&bounce=hard")) {
        if (message === undefined) continue;
        const { items } = await asked<List<object>>(page, `/v1/messages/${encodeURIComponent(message)}/notices`);
        if (items.length > 0) return id;
      }
      return undefined;
    };
    await expect.poll(told, within).toBeDefined();
    await page.goto(`${new URL(link).origin}/outcomes/${await told()}`);
    await page.getByRole("link", { name: "The message that it is about" }).click();
    await page.getByRole("region", { name: "Who was told" }).getByRole("link").first().waitFor();
    expect(wrongs).toEqual([]);
    child.kill("SIGINT");
    await once(child, "exit");
    expect(readdirSync(folder)).toEqual([]);
    expect(await isOpen(Number(new URL(link).port))).toBe(false);
  },
);

function isOpen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host: "127.0.0.1", port });
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}
