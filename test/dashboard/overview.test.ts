/** The overview and what stands around every view, as a person sees them. */

import { expect, it } from "vitest";
import { describePage } from "./page-scene.ts";
import { recordBounce } from "./seeded-store.ts";

/** Runs in the page: how much moved by itself since it was opened (Layout Instability API; 0.1 is what people begin to mind). */
const MOVED = `new Promise((resolve) => {
  let sum = 0;
  new PerformanceObserver((list) => { for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) sum += value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => resolve(sum), 300);
})`;
const MOVED_AT_MOST = 0.02;

describePage("the page", ({ at }) => {
  it("shows each view of the navigation under its own address, and nothing of it is wrong", async () => {
    const { page, wrongs } = await at();
    for (const title of ["Outcomes", "Queue", "Suppressions", "Audit"]) {
      await page.getByRole("navigation").getByRole("link", { name: title }).click();
      await page.getByRole("heading", { name: title, level: 1 }).waitFor();
    }
    await page.reload();
    await page.getByRole("heading", { name: "Audit", level: 1 }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { name: "Suppressions", level: 1 }).waitFor();
    expect(wrongs).toEqual([]);
  });

  it("shows what happens as it happens, without being asked", async () => {
    const { page, wrongs, served } = await at();
    await page.getByTitle("What happens is shown as it happens.").waitFor();
    await page.getByRole("link", { name: "user-unknown" }).first().waitFor();
    await recordBounce(served.daemon.store, "late@example.net", Date.now());
    await page.getByText("late@example.net").waitFor();
    expect(wrongs).toEqual([]);
  });

  it("shows a chart as a table too, for whoever cannot see it, and another span when one is chosen", async () => {
    const { page, wrongs } = await at();
    await page.getByRole("button", { name: "Show as a table" }).first().click();
    await page.getByRole("table").first().waitFor();
    await page.getByRole("button", { name: "7 days" }).click();
    await expect.poll(() => new URL(page.url()).search).toBe("?range=7d");
    await page.getByRole("link", { name: "user-unknown", exact: true }).click();
    await page.getByRole("heading", { name: "Outcomes", level: 1 }).waitFor();
    await expect.poll(() => new URL(page.url()).searchParams.get("reason")).toBe("user-unknown");
    expect(wrongs).toEqual([]);
  });

  it.each(["Asia/Kathmandu", "Australia/Lord_Howe"])("draws its charts in the zone %s too", async (zone) => {
    const { page, wrongs } = await at();
    await page.evaluate(`localStorage.setItem("ricochet", JSON.stringify({ zone: ${JSON.stringify(zone)} }))`);
    for (const range of ["", "?range=7d", "?range=30d"]) {
      await page.goto(`${new URL(page.url()).origin}/${range}`);
      await page.locator("figure canvas").first().waitFor();
    }
    expect(wrongs).toEqual([]);
  });

  it("keeps every figure of a table within its card", async () => {
    const { page } = await at();
    await page.getByRole("link", { name: "user-unknown" }).first().waitFor();
    for (const width of [1024, 1280, 1440, 390]) {
      await page.setViewportSize({ width, height: 800 });
      const wider = () =>
        page.evaluate(
          "[...document.querySelectorAll('section table')].map((table) => table.scrollWidth - table.parentElement.clientWidth)",
        );
      await expect.poll(wider).toEqual([0, 0]);
    }
  });

  it.each([
    ["/", "user-unknown"],
    ["/outcomes", "person"],
  ])("moves nothing at %s while its data comes in", async (path, seen) => {
    const { page } = await at({ path });
    await page.reload();
    await page.getByRole("link", { name: seen }).first().waitFor();
    expect(await page.evaluate(MOVED)).toBeLessThanOrEqual(MOVED_AT_MOST);
  });

  it("speaks German when asked, and keeps it", async () => {
    const { page, wrongs } = await at();
    await page.getByLabel("Language").selectOption("de");
    await page.getByRole("heading", { name: "Überblick", level: 1 }).waitFor();
    await page.reload();
    await page.getByRole("heading", { name: "Überblick", level: 1 }).waitFor();
    await expect.poll(() => page.evaluate("document.documentElement.lang")).toBe("de");
    await page.getByLabel("Sprache").selectOption("en");
    await page.getByRole("heading", { name: "Overview", level: 1 }).waitFor();
    expect(wrongs).toEqual([]);
  });
});
