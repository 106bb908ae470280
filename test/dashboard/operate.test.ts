/** The views in which somebody acts: each is right in light and dark, and what is done there happens, after it was said what it is. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, chromiumPath, openBrowser } from "../browser/chromium.ts";
import { type ServedDashboard, serveDashboard } from "./served-dashboard.ts";
import { watchedPage } from "./watched-page.ts";

if (chromiumPath === undefined) console.warn("skipped: there is no Chromium (apt install chromium)");

const VIEWS = ["Queue", "Suppressions", "Destinations", "Webhooks", "Keys", "Audit"] as const;

describe.skipIf(chromiumPath === undefined)("the views in which somebody acts", () => {
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

  /** Signed in, at a view. */
  async function at(title: (typeof VIEWS)[number]) {
    const watched = await watchedPage(browser.page.context(), served.url);
    await watched.page.goto(await served.link());
    await watched.page.getByRole("heading", { name: "Overview", level: 1 }).waitFor();
    await watched.page.goto(`${served.url}/${title.toLowerCase()}`);
    await watched.page.getByRole("heading", { name: title, level: 1 }).waitFor();
    return watched;
  }

  it.each(VIEWS)("finds nothing wrong with %s in light and dark", async (title) => {
    const { page, wrongs, axe } = await at(title);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect(await axe()).toEqual([]);
    }
    expect(wrongs).toEqual([]);
    await page.close();
  });

  it("tells a new key once, and revokes it after it was asked", async () => {
    const { page, wrongs } = await at("Keys");
    await page.getByRole("button", { name: "Make a key" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("shop");
    await page.getByRole("dialog").getByRole("button", { name: "Make a key" }).click();
    await page.getByText(/^rk_/).waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    expect(await page.getByText(/rk_/).count()).toBe(0);
    await page.getByRole("button", { name: 'Revoke the key "shop"?' }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await page.getByRole("gridcell", { name: "revoked" }).waitFor();
    expect(wrongs).toEqual([]);
    await page.close();
  });
});
