/** The way in, and the overview, as a person sees them. */

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, chromiumPath, openBrowser } from "../browser/chromium.ts";
import { recordBounce } from "./seeded-store.ts";
import { type ServedDashboard, serveDashboard } from "./served-dashboard.ts";
import { watchedPage } from "./watched-page.ts";

if (chromiumPath === undefined) console.warn("skipped: there is no Chromium (apt install chromium)");

describe.skipIf(chromiumPath === undefined)("the page", () => {
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
  const open = () => watchedPage(browser.page.context(), served.url);

  it("lets in with a link once, and keeps its secret out of the address bar and the history", async () => {
    const { page, wrongs } = await open();
    const link = await served.link();
    await page.goto(link);
    await page.getByRole("heading", { name: "Overview", level: 1 }).waitFor();
    expect(page.url()).toBe(`${served.url}/`);
    expect(await page.evaluate("document.cookie")).toBe("");
    await page.context().clearCookies();
    const other = await open();
    await other.page.goto(link);
    await other.page.getByRole("alert").waitFor();
    expect(await other.page.getByRole("alert").textContent()).toContain("opens nothing");
    expect([...wrongs, ...other.wrongs]).toEqual([]);
    await page.close();
    await other.page.close();
  });

  it.each(["light", "dark"] as const)(
    "shows the overview in %s without anything that axe finds wrong, and without a word against the policy",
    async (colorScheme) => {
      const { page, wrongs, axe } = await open();
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.goto(await served.link());
      await page.getByRole("heading", { name: "Reasons" }).waitFor();
      await page.getByRole("link", { name: "user-unknown" }).first().waitFor();
      expect(await axe()).toEqual([]);
      expect(wrongs).toEqual([]);
      await page.close();
    },
  );

  it("shows each view of the navigation under its own address, by keyboard too, and nothing of it is wrong", async () => {
    const { page, wrongs } = await open();
    await page.goto(await served.link());
    await page.getByRole("heading", { name: "Overview", level: 1 }).waitFor();
    for (const [letter, title] of [
      ["o", "Outcomes"],
      ["q", "Queue"],
      ["s", "Suppressions"],
      ["a", "Audit"],
    ] as const) {
      await page.keyboard.press("g");
      await page.keyboard.press(letter);
      await page.getByRole("heading", { name: title, level: 1 }).waitFor();
    }
    await page.reload();
    await page.getByRole("heading", { name: "Audit", level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Suppressions", level: 1 }).waitFor();
    expect(wrongs).toEqual([]);
    await page.close();
  });

  it("shows what happens as it happens, without being asked", async () => {
    const { page, wrongs } = await open();
    await page.goto(await served.link());
    await page.getByTitle("What happens is shown as it happens.").waitFor();
    await page.getByRole("link", { name: "user-unknown" }).first().waitFor();
    await recordBounce(served.daemon.store, "late@example.net", Date.now());
    await page.getByText("late@example.net").waitFor({ timeout: 10_000 });
    expect(wrongs).toEqual([]);
    await page.close();
  });

  it("speaks German when asked, keeps it, and signs out", async () => {
    const { page, wrongs } = await open();
    await page.goto(await served.link());
    await page.getByLabel("Language").selectOption("de");
    await page.getByRole("heading", { name: "Überblick", level: 1 }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Überblick", level: 1 }).waitFor();
    await page.getByLabel("Sprache").selectOption("en");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("heading", { name: "Sign in", level: 1 }).waitFor();
    expect(await page.evaluate(async () => (await fetch("/v1/me")).status)).toBe(401);
    expect(wrongs).toEqual([]);
    await page.close();
  });
});
