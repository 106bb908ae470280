/** Mails that want to run or load something are read, stored, listed and taken apart, and stay text: no script, no request, no element of theirs. */

import { expect, it } from "vitest";
import { HOSTILE_MAILS } from "./hostile-mails.ts";
import { describePage, type Scene } from "./page-scene.ts";

/** On a machine that has other things to do. */
const SHOWN_MS = 30_000;
const MOST_MARKS = 500;
/** Elements that only a mail could bring into a view. */
const FOREIGN = [
  "iframe",
  "script",
  "img",
  "video",
  "style",
  "link",
  "object",
  "embed",
  "form[action]",
  "[onerror]",
  "[onload]",
  "[onfocus]",
  'a[href^="javascript:"]',
  'a[href^="data:"]',
];

describePage("a hostile mail", ({ at }) => {
  const expectHarmless = async ({ page, wrongs }: Scene): Promise<void> => {
    expect(await page.evaluate("window.hit")).toBeUndefined();
    expect(await page.locator(FOREIGN.map((one) => `main ${one}`).join(", ")).count()).toBe(0);
    // A control character or a change of direction could show something else than what is there.
    expect(await page.locator("main").textContent()).not.toMatch(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/);
    expect(await page.locator("mark").count()).toBeLessThan(MOST_MARKS);
    expect(wrongs).toEqual([]);
  };

  it.each(Object.entries(HOSTILE_MAILS))("with %s does nothing in the playground, and is shown soon", async (_, buffer) => {
    const scene = await at({ path: "/playground" });
    const beganMs = performance.now();
    await scene.page.locator("input[type=file]").setInputFiles({ name: "bounce.eml", mimeType: "message/rfc822", buffer });
    await scene.page.locator("mark").first().waitFor();
    expect(performance.now() - beganMs).toBeLessThan(SHOWN_MS);
    await expectHarmless(scene);
  });

  it("does nothing in the list, in its anatomy, in the address, nor on the overview", async () => {
    const scene = await at();
    const { page, served } = scene;
    for (const mail of Object.values(HOSTILE_MAILS)) await served.bounce(mail);
    await page.reload();
    await page.getByText("As it happens").waitFor();
    await expectHarmless(scene);
    const [id = 0] = await served.bounce(
      Buffer.concat([Buffer.from("X-Once: more\r\n"), HOSTILE_MAILS["markup in the recipient"] ?? Buffer.of()]),
    );
    for (const [path, heading] of [
      ["/outcomes", "Outcomes"],
      [`/outcomes/${id}`, "Anatomy of a bounce"],
      [`/outcomes?text=${encodeURIComponent('"><img src=x onerror=window.hit=1>')}`, "Outcomes"],
      [`/suppressions/${encodeURIComponent("<img src=x onerror=window.hit=1>")}`, ""],
      ["/destinations/%3Cscript%3Ewindow.hit=1%3C%2Fscript%3E", ""],
    ] as const) {
      await page.goto(`${served.url}${path}`);
      await page.getByRole("heading", { level: 1, ...(heading !== "" && { name: heading }) }).waitFor();
      await page.waitForLoadState("networkidle").catch(() => undefined);
      await expectHarmless(scene);
    }
  });
});
