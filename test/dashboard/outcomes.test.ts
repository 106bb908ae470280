/** The list of outcomes: filtered by the address bar, live at its top, the same when somebody comes back to it, and saved as a file. */

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describePage, type Scene } from "./page-scene.ts";
import { recordBounce } from "./seeded-store.ts";

describePage("the list of outcomes", ({ at }) => {
  const column = ({ page }: Scene, place: number) => page.locator(`[data-row] [role="gridcell"]:nth-child(${place})`).allTextContents();
  const asked = ({ page }: Scene): string => new URL(page.url()).search;

  it("is filtered by what stands in the address bar, survives a reload, and goes back by the browser's button", async () => {
    const scene = await at({ path: "/outcomes?reason=mailbox-full" });
    const { page } = scene;
    await expect.poll(async () => [...new Set(await column(scene, 3))]).toEqual(["mailbox-full"]);
    await page.getByLabel("Reason").selectOption("spam");
    await expect.poll(async () => [...new Set(await column(scene, 3))]).toEqual(["spam"]);
    await expect.poll(() => asked(scene)).toBe("?reason=spam");
    await page.reload();
    await expect.poll(async () => [...new Set(await column(scene, 3))]).toEqual(["spam"]);
    await page.goBack();
    await expect.poll(async () => [...new Set(await column(scene, 3))]).toEqual(["mailbox-full"]);
    await expect.poll(() => page.getByLabel("Reason").inputValue()).toBe("mailbox-full");
    expect(scene.wrongs).toEqual([]);
  });

  it("asks for what is typed: an address, a domain, words of the reply; a time, once more filters are wanted", async () => {
    const scene = await at({ path: "/outcomes" });
    const { page } = scene;
    await page.getByLabel("Address or domain").fill("example.org");
    const domains = async () => [...new Set((await column(scene, 2)).map((address) => address.slice(address.lastIndexOf("@") + 1)))];
    await expect.poll(domains).toEqual(["example.org"]);
    await page.getByLabel("Words in the reply").fill("out of storage");
    await expect.poll(async () => [...new Set(await column(scene, 3))]).toEqual(["mailbox-full"]);
    await page.getByRole("button", { name: "More filters" }).click();
    await page.getByLabel("Until").fill("2001-01-01T00:00");
    await page.getByText("No outcome is like this.").waitFor();
    await expect.poll(() => asked(scene)).toMatch(/address=example\.org&text=out\+of\+storage&until=200/);
    await page.getByRole("button", { name: "Clear" }).click();
    await page.locator("[data-row]").first().waitFor();
    await expect.poll(() => asked(scene)).toBe("");
    expect(scene.wrongs).toEqual([]);
  });

  it("shows what happens at its top, without moving what somebody is about to press", async () => {
    const scene = await at({ path: "/outcomes" });
    const { page, served } = scene;
    const first = page.locator('[data-row="0"]');
    await first.waitFor();
    await page.getByTitle("What happens is shown as it happens.").waitFor();
    await page.mouse.move(0, 0);
    await recordBounce(served.daemon.store, "live@example.net", Date.now());
    await expect.poll(() => first.textContent()).toContain("live@example.net");
    await page.locator('[data-row="3"]').hover();
    await recordBounce(served.daemon.store, "later@example.net", Date.now());
    await page.getByRole("button", { name: "1 new" }).waitFor();
    expect(await first.textContent()).toContain("live@example.net");
    await page.getByRole("button", { name: "1 new" }).click();
    await expect.poll(() => first.textContent()).toContain("later@example.net");
    expect(scene.wrongs).toEqual([]);
  });

  it("is where somebody left it when he comes back from an outcome", async () => {
    const scene = await at({ path: "/outcomes" });
    const { page } = scene;
    await page.locator("[data-row]").first().waitFor();
    await page.getByRole("grid").evaluate((grid) => grid.scrollTo({ top: 2000 }));
    const row = page.locator('[data-row="58"]');
    const recipient = await row.getByRole("link").textContent();
    await row.click();
    await page.getByRole("heading", { name: "Anatomy of a bounce" }).waitFor();
    await page.goBack();
    await page.locator('[data-row="58"]').waitFor();
    expect(await page.locator('[data-row="58"]').getByRole("link").textContent()).toBe(recipient);
    await expect.poll(() => page.getByRole("grid").evaluate((grid) => grid.scrollTop)).toBe(2000);
    expect(scene.wrongs).toEqual([]);
  });

  it.each(["csv", "ndjson"] as const)("is saved as %s, as it is filtered", async (form) => {
    const { page } = await at({ path: "/outcomes?reason=spam" });
    await page.locator("[data-row]").first().waitFor();
    const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: form.toUpperCase() }).click()]);
    expect(download.suggestedFilename()).toBe(`outcomes.${form}`);
    const lines = readFileSync(await download.path(), "utf8")
      .trim()
      .split(/\r?\n/);
    const rows = form === "csv" ? lines.slice(1) : lines;
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.every((line) => line.includes("spam"))).toBe(true);
  });
});
