/** A bounce, taken apart in the browser: values and bytes lead to each other, and what a hostile mail brings stays text. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, chromiumPath, openBrowser } from "../browser/chromium.ts";
import { hostileBounce } from "./hostile-bounce.ts";
import { type ServedDashboard, serveDashboard } from "./served-dashboard.ts";
import { watchedPage } from "./watched-page.ts";

if (chromiumPath === undefined) console.warn("skipped: there is no Chromium (apt install chromium)");

const SHOWN_MS = 10_000;
/** Runs in the page: whether the bytes of the status can be seen in the box that scrolls them. */
const STATUS_IS_SEEN = `(() => {
  const mark = document.querySelector('mark[data-fields~="status"]');
  const [inner, outer] = [mark, mark.closest("section")].map((element) => element.getBoundingClientRect());
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
})()`;

describe.skipIf(chromiumPath === undefined)("the anatomy of a bounce", () => {
  let served: ServedDashboard;
  let browser: Browser;

  beforeAll(async () => {
    served = await serveDashboard();
    browser = await openBrowser(chromiumPath ?? "");
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  /** The page, signed in, with a hostile bounce read in the playground. */
  const readHostile = async () => {
    const watched = await watchedPage(browser.page.context(), served.url);
    await watched.page.emulateMedia({ reducedMotion: "reduce" });
    await watched.page.goto(await served.link());
    await watched.page.getByRole("link", { name: "Playground" }).click();
    const beganMs = performance.now();
    await watched.page
      .locator("input[type=file]")
      .setInputFiles({ name: "bounce.eml", mimeType: "message/rfc822", buffer: hostileBounce() });
    await watched.page.locator("mark").first().waitFor();
    return { ...watched, tookMs: performance.now() - beganMs };
  };

  it("runs nothing of a hostile mail, asks nobody for anything, and stays quick", async () => {
    const { page, wrongs, tookMs } = await readHostile();
    expect(await page.evaluate("window.hit")).toBeUndefined();
    expect(await page.locator("main iframe, main script, main img").count()).toBe(0);
    expect(await page.locator("main").textContent()).not.toMatch(/[\0\u202E]/);
    expect(await page.locator("mark").count()).toBeLessThan(500);
    expect(tookMs).toBeLessThan(SHOWN_MS);
    expect(wrongs).toEqual([]);
    await page.close();
  });

  it("leads from a value to its bytes and from bytes to their value", async () => {
    const { page, axe } = await readHostile();
    const status = page.locator('mark[data-fields~="status"]');
    expect(await status.textContent()).toBe("5.1.1");
    await page.locator('[data-value="status"] button').click();
    await expect.poll(() => page.evaluate(STATUS_IS_SEEN)).toBe(true);
    await status.hover();
    await page.locator('[data-value="status"].bg-accent-tint').waitFor();
    expect(await axe()).toEqual([]);
    await page.close();
  });

  it("lists outcomes by what stands in the address bar, and opens one whose mail says nothing more", async () => {
    const { page, wrongs, axe } = await watchedPage(browser.page.context(), served.url);
    await page.goto(await served.link());
    await page.getByRole("heading", { name: "Overview", level: 1 }).waitFor();
    await page.goto(`${served.url}/outcomes?reason=mailbox-full`);
    const rows = page.locator("[data-row]");
    await rows.first().waitFor();
    const reasons = await rows.locator('[role="gridcell"]:nth-child(3)').allTextContents();
    expect(new Set(reasons)).toEqual(new Set(["mailbox-full"]));
    expect(await axe()).toEqual([]);
    await rows.first().click();
    await page.getByRole("heading", { name: "Is it about mail of ours?" }).waitFor();
    expect(wrongs).toEqual([]);
    await page.close();
  });
});
