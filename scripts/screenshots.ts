/**
 * `npm run screenshots`: pictures of the dashboard for the documentation, of the demo after a minute: docs/images/dashboard-*.png.
 *
 * Mail, people and the week before are the same in every run; when exactly something arrives is not, so figures differ by a few. With a
 * list of seconds (`npm run screenshots -- 10 30 60`) it only shows how the overview looks then, in the folder that SHOTS names.
 */

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { startWorld } from "../packages/server/src/cli/demo/start-world.ts";
import { chromiumPath, openBrowser } from "../test/browser/chromium.ts";

const IMAGES = fileURLToPath(new URL("../docs/images/", import.meta.url));
const WAIT_SECONDS = 60;
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 780 };
/** How each view is taken. */
const MODES = {
  light: { ...WIDE, colorScheme: "light" },
  dark: { ...WIDE, colorScheme: "dark" },
  phone: { ...PHONE, colorScheme: "light" },
} as const;
type Mode = keyof typeof MODES;

/** One row a picture: which view, how to get there, in which modes. */
const PICTURES: readonly (readonly [name: string, modes: readonly Mode[], go: (page: Page) => Promise<unknown>])[] = [
  ["overview", ["light", "dark", "phone"], (page) => page.goto("/").then(() => page.getByText("As it happens").waitFor())],
  ["outcomes", ["light", "phone"], (page) => page.goto("/outcomes").then(() => page.locator("[data-row]").first().waitFor())],
  ["anatomy", ["light", "dark"], openBounce],
  ["message", ["light"], openMessage],
  ["playground", ["light"], compose],
];

async function openBounce(page: Page): Promise<void> {
  await page.goto("/outcomes?proven=yes&reason=mailbox-full&address=bounces-full.example");
  await page.locator("[data-row]").first().click();
  await page.locator("mark").first().waitFor();
  await page.locator('[data-value="status"] button').click();
  await page.evaluate("scrollTo(0, 0)");
}

/** One that was tried more than once. */
async function openMessage(page: Page): Promise<void> {
  await page.goto("/outcomes?reason=expired");
  await page.locator("[data-row]").first().click();
  await page.getByRole("link", { name: "The message that it is about" }).click();
  await page.getByRole("heading", { name: "Message", level: 1 }).waitFor();
}

async function compose(page: Page): Promise<void> {
  await page.goto("/playground?tool=compose");
  await page.getByRole("button", { name: "Write it" }).click();
  await page.locator("mark").first().waitFor();
}

async function take(
  page: Page,
  { folder, name, mode }: { readonly folder: string; readonly name: string; readonly mode: Mode },
): Promise<void> {
  const { colorScheme, ...viewport } = MODES[mode];
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
  await page.locator(".skeleton").first().waitFor({ state: "detached" });
  await page.mouse.move(0, 0);
  // A chart is drawn anew after its frame has another width.
  await setTimeout(500);
  await page.screenshot({ path: join(folder, `dashboard-${name}-${mode}.png`) });
}

async function takeAll(page: Page): Promise<void> {
  await setTimeout(WAIT_SECONDS * 1000);
  for (const [name, modes, go] of PICTURES) {
    await page.setViewportSize(WIDE);
    await go(page);
    for (const mode of modes) await take(page, { folder: IMAGES, name, mode });
  }
}

/** How the first minute looks. */
async function takeAt(page: Page, seconds: readonly number[]): Promise<void> {
  const folder = process.env["SHOTS"] ?? tmpdir();
  mkdirSync(folder, { recursive: true });
  const beganMs = Date.now();
  for (const second of seconds) {
    await setTimeout(Math.max(0, beganMs + second * 1000 - Date.now()));
    await take(page, { folder, name: `overview-${second}s`, mode: "light" });
  }
}

if (chromiumPath === undefined) throw new Error("there is no Chromium (apt install chromium)");
const folder = mkdtempSync(join(tmpdir(), "ricochet-screenshots-"));
const world = await startWorld({ folder, speed: 1, isKept: false, tell: () => undefined });
if (world.dashboard === undefined) throw new Error("the dashboard was not built: npm run build");
const browser = await openBrowser(chromiumPath, { baseURL: new URL(world.dashboard).origin });
try {
  await browser.page.goto(world.dashboard);
  await browser.page.getByText("As it happens").waitFor();
  const seconds = process.argv.slice(2).map(Number);
  await (seconds.length === 0 ? takeAll(browser.page) : takeAt(browser.page, seconds));
} finally {
  await browser.close();
  await world.stop();
  rmSync(folder, { recursive: true, force: true });
}
