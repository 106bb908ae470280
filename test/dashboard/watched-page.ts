/**
 * A page of Chromium that is watched: what breaks the policy, what throws, what is asked of another host. All of it must be nothing
 * at the end of each test, whatever else the test looks at.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";
import { slowed } from "./slow-page.ts";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
/** For what hangs; a busy machine is no failure. */
const PATIENCE_MS = 60_000;
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A page, and what it did wrong. */
export interface WatchedPage {
  readonly page: Page;
  readonly wrongs: readonly string[];
  /** What axe finds wrong, a line each. */
  axe(): Promise<readonly string[]>;
}

/** A new page, watched from its beginning. */
export async function watchedPage(context: BrowserContext, origin: string): Promise<WatchedPage> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await slowed(page);
  const wrongs: string[] = [];
  page.on("pageerror", (error) => wrongs.push(`threw: ${error.message}`));
  page.on("console", (message) => {
    // An answer that is an error is the matter of the test; a broken policy is told here by the browser.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) wrongs.push(`said: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith("data:")) wrongs.push(`asked elsewhere: ${request.url()}`);
  });
  return { page, wrongs, axe: () => axe(page) };
}

/** The page's own policy allows no foreign script: the debugger's way in is not part of the page. */
async function axe(page: Page): Promise<readonly string[]> {
  const client = await page.context().newCDPSession(page);
  await client.send("Page.enable");
  await client.send("Runtime.evaluate", { expression: AXE });
  const expression = `axe.run(document, ${JSON.stringify({ runOnly: RULES })}).then(({ violations }) => JSON.stringify(violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => id + ": " + help + " at " + target.join(" ") + " " + failureSummary))))`;
  const { result } = await client.send("Runtime.evaluate", { expression, awaitPromise: true });
  await client.detach();
  return JSON.parse(String(result.value)) as readonly string[];
}
