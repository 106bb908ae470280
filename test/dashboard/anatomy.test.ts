/** A bounce, taken apart in the browser: values and bytes lead to each other, and what is wrong can be handed in without anybody's address. */

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describePage, type Scene } from "./page-scene.ts";

const BOUNCE = readFileSync(new URL("../../docs/guide/mails/user-unknown.eml", import.meta.url));
/** Runs in the page: whether the bytes of the status can be seen in the box that scrolls them. */
const STATUS_IS_SEEN = `(() => {
  const mark = document.querySelector('mark[data-fields~="status"]');
  const [inner, outer] = [mark, mark.closest("section")].map((element) => element.getBoundingClientRect());
  return inner.top >= outer.top && inner.bottom <= outer.bottom;
})()`;

describePage("the anatomy of a bounce", ({ at, served }) => {
  let id: number | undefined;
  /** A bounce that came in, opened; the same mail is recorded once. */
  const opened = async (): Promise<Scene> => {
    id ??= (await served().bounce(BOUNCE))[0];
    const scene = await at({ path: `/outcomes/${id}` });
    await scene.page.locator("mark").first().waitFor();
    return scene;
  };

  it("tells the way, the verdict with its rule, what speaks for it, and what became of the address", async () => {
    const { page, wrongs } = await opened();
    const route = page.getByRole("region", { name: "The way that it took" });
    for (const name of ["mx.example.net", "mail.example.org", "550 5.1.1"]) await route.getByText(name).first().waitFor();
    const verdict = page.getByRole("region", { name: "What it means" });
    for (const text of ["hard", "user-unknown", "Confidence"]) await verdict.getByText(text).first().waitFor();
    await verdict
      .getByText(/^user-unknown[./]/)
      .first()
      .waitFor();
    await page.getByRole("region", { name: "Is it about mail of ours?" }).waitFor();
    await page.getByRole("region", { name: "The address since then" }).waitFor();
    expect(wrongs).toEqual([]);
  });

  it("leads from a value to its bytes and from bytes to their value, by pointer and by keyboard", async () => {
    const { page, wrongs } = await opened();
    const status = page.locator('mark[data-fields~="status"]');
    const value = page.locator('[data-value="status"]');
    expect(await status.textContent()).toBe("5.1.1");
    await value.getByRole("button").click();
    await expect.poll(() => page.evaluate(STATUS_IS_SEEN)).toBe(true);
    await page.mouse.move(0, 0);
    await status.hover();
    await expect.poll(() => value.getAttribute("class")).toContain("bg-accent-tint");
    await page.mouse.move(0, 0);
    await expect.poll(() => value.getAttribute("class")).not.toContain("bg-accent-tint");
    await page.getByRole("region", { name: "Bytes as they are" }).evaluate((box) => box.scrollTo({ top: 0 }));
    await value.getByRole("button").focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(STATUS_IS_SEEN)).toBe(true);
    expect(wrongs).toEqual([]);
  });

  it("hands in a wrong verdict as a mail and its report, with no address of anybody in them", async () => {
    const { page, wrongs } = await opened();
    const saved: string[] = [];
    const both = new Promise<void>((resolve) => {
      page.on("download", async (download) => {
        saved.push(download.suggestedFilename(), readFileSync(await download.path(), "utf8"));
        if (saved.length === 4) resolve();
      });
    });
    await page.getByRole("button", { name: "This verdict is wrong" }).click();
    await both;
    const files = new Map([
      [saved[0], saved[1]],
      [saved[2], saved[3]],
    ] as const);
    const mail = [...files].find(([name]) => name?.endsWith(".eml"))?.[1] ?? "";
    const report = JSON.parse([...files].find(([name]) => name?.endsWith(".json"))?.[1] ?? "{}");
    const words = BOUNCE.toString("latin1").split(/[\s<>;:,()"]/);
    const addresses = [...new Set(words.filter((word) => /\w@\w/.test(word)))];
    expect(addresses.length).toBeGreaterThan(2);
    for (const address of addresses) expect(`${mail}${JSON.stringify(report)}`).not.toContain(address);
    expect(report.outcomes).toEqual([
      expect.objectContaining({ reason: "user-unknown", recipient: expect.stringMatching(/^person\d+@domain\d+\.example$/) }),
    ]);
    expect(wrongs).toEqual([]);
  });

  it("opens from the list an outcome that no mail tells", async () => {
    const { page, wrongs } = await at({ path: "/outcomes?reason=mailbox-full" });
    await page.locator("[data-row]").first().click();
    await page.getByRole("heading", { name: "Is it about mail of ours?" }).waitFor();
    expect(wrongs).toEqual([]);
  });
});
