/**
 * `bench dashboard`: whether the list of outcomes stays quick when it is very long. It is opened in Chromium in front of a daemon of
 * its own, scrolled to its end and back, and filtered in each way.
 *
 * Always holds: a step ends when what it asked for is drawn; the list had all its rows, or the run fails.
 */

import { join } from "node:path";
import type { Page } from "playwright-core";
import { chromiumPath, openBrowser } from "../../test/browser/chromium.ts";
import { processMemory } from "../measure/process-memory.ts";
import { describe, surroundings } from "../measure/surroundings.ts";
import { options } from "../options.ts";
import { scratchFolder } from "../scratch.ts";
import { serve } from "../serve.ts";
import { table } from "../table.ts";
import { addressOf, fillLedger } from "./fill.ts";
import { type Step, stepper } from "./watched-frames.ts";

const WHEEL_TURNS = 200;
const WHEEL_PIXELS = 120;
const ROWS = "[data-row]:not(:has(.skeleton))";
/** Runs in the page: when something was seen of it first, in ms since it was asked for. */
const FIRST_PAINT = `performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN`;
/** Runs in the page: scrolls to the end of what is known until nothing more comes; how many rows there are. */
const TO_THE_END = `(async () => {
  const grid = document.querySelector('[role="grid"]');
  while (grid.getAttribute("aria-rowcount") === "-1") {
    grid.scrollTop = grid.scrollHeight;
    await new Promise(requestAnimationFrame);
  }
  grid.scrollTop = grid.scrollHeight;
  await new Promise(requestAnimationFrame);
  return Number(grid.getAttribute("aria-rowcount")) - 1;
})()`;

export async function dashboardSpeed(args: readonly string[]): Promise<void> {
  const { outcomes, json } = options(args, { outcomes: 1_000_000, json: false });
  if (chromiumPath === undefined) return console.log("dashboard: left out: there is no Chromium (apt install chromium)");
  const around = surroundings();
  const folder = scratchFolder();
  await fillLedger(join(folder, "ricochet.db"), outcomes);
  const { measured, firstPaintMs, peakMb } = await measuredIn(folder, outcomes);
  if (json) return console.log(JSON.stringify({ bench: "dashboard", outcomes, around, measured, firstPaintMs, peakMb }));
  const cells = measured.map(({ what, ms, frames, late, longestMs, elements, heapMb }) => [
    what,
    ms,
    frames,
    late,
    longestMs,
    elements,
    heapMb,
  ]);
  console.log(`dashboard: ${outcomes} outcomes\n${describe(around)}`);
  console.log(table(["step", "ms", "frames", "late", "longest ms", "elements", "heap MB"], cells));
  console.log(`first paint after ${Math.round(firstPaintMs)} ms, peak MB of the daemon: ${peakMb}\n`);
}

async function measuredIn(folder: string, outcomes: number) {
  const served = await serve(folder);
  try {
    const browser = await openBrowser(chromiumPath ?? "");
    const { steps, firstPaintMs } = await walk(browser.page, { ...served, outcomes }).finally(() => browser.close());
    return { measured: steps, firstPaintMs, peakMb: processMemory(served.pid)?.peakMb };
  } finally {
    await served.stop();
  }
}

interface Walk {
  readonly url: string;
  readonly link: () => string;
  readonly outcomes: number;
}

interface Walked {
  readonly steps: readonly Step[];
  readonly firstPaintMs: number;
}

async function walk(page: Page, { url, link, outcomes }: Walk): Promise<Walked> {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(link());
  const step = await stepper(page);
  const grid = page.getByRole("grid");
  const isDrawn = (): Promise<void> => page.locator(ROWS).first().waitFor();
  const steps: Step[] = [];
  const measure = async (what: string, act: () => Promise<unknown>): Promise<void> => {
    steps.push(await step(what, act));
  };
  await measure("overview", () => page.getByRole("link", { name: "user-unknown" }).first().waitFor());
  await page.goto(url);
  await page.getByRole("navigation").waitFor();
  const painted = Number(await page.evaluate(FIRST_PAINT));
  await measure("open the list", async () => {
    await page.getByRole("navigation").getByRole("link", { name: "Outcomes" }).click();
    await isDrawn();
  });
  await measure(`${WHEEL_TURNS} turns of the wheel`, () => wheel(page));
  await measure("to the last row", async () => {
    const rows = await page.evaluate(TO_THE_END);
    if (rows !== outcomes) throw new Error(`the list had ${rows} rows, not ${outcomes}`);
    await page.locator(`[data-row="${outcomes - 1}"]:not(:has(.skeleton))`).waitFor();
  });
  await measure("into the middle", async () => {
    await grid.evaluate((box) => box.scrollTo({ top: box.scrollHeight / 2 }));
    await page.locator("[data-row] .skeleton").first().waitFor({ state: "detached" });
  });
  await measure(`${WHEEL_TURNS} turns of the wheel there`, () => wheel(page));
  const somebody = addressOf(Math.floor(outcomes / 2));
  const filters: readonly (readonly [what: string, query: string, seen: string])[] = [
    ["filter: reason", "reason=blocked", "blocked"],
    ["filter: domain", "address=example.org", "example.org"],
    ["filter: address", `address=${somebody}`, somebody],
    ["filter: words of the reply", "text=storage+space", "storage"],
    ["filter: until a day", `until=${encodeURIComponent(new Date(Date.now() - 20 * 86_400_000).toISOString())}`, "ago"],
    ["filter: what nobody said", "text=nobody+ever+said+this", ""],
  ];
  for (const [what, query, seen] of filters) {
    await measure(what, async () => {
      await page.evaluate(`(() => { history.pushState(null, "", "/outcomes?${query}"); dispatchEvent(new PopStateEvent("popstate")); })()`);
      const wanted = seen === "" ? page.getByText("No outcome is like this.") : page.locator(ROWS).first().getByText(seen).first();
      await wanted.waitFor();
    });
  }
  return { steps, firstPaintMs: painted };
}

async function wheel(page: Page): Promise<void> {
  await page.mouse.move(700, 500);
  for (let turn = 0; turn < WHEEL_TURNS; turn += 1) await page.mouse.wheel(0, WHEEL_PIXELS);
  await page.locator("[data-row] .skeleton").first().waitFor({ state: "detached" });
}
