/** Every view there is, with data and without: axe finds nothing in light and dark, nothing reaches beyond the screen of a phone. */

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describePage, type Scene, type Stage } from "./page-scene.ts";

const BOUNCE = readFileSync(new URL("../../docs/guide/mails/user-unknown.eml", import.meta.url));
const VIEWS = [
  "/",
  "/outcomes",
  "/queue",
  "/suppressions",
  "/destinations",
  "/reputation",
  "/webhooks",
  "/keys",
  "/audit",
  "/playground",
] as const;
const TOOLS = ["/playground?tool=compose", "/playground?tool=paths"] as const;
const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** Looked at from all sides. */
async function expectSound({ page, wrongs, axe }: Scene): Promise<void> {
  for (const viewport of [WIDE, PHONE]) {
    await page.setViewportSize(viewport);
    await expect.poll(() => page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      expect({ viewport, colorScheme, found: await axe() }).toEqual({ viewport, colorScheme, found: [] });
    }
  }
  expect(wrongs).toEqual([]);
}

/** When nothing in it waits any more. */
async function settled({ page }: Scene): Promise<void> {
  await page.locator(".skeleton").first().waitFor({ state: "detached" });
}

function eachView(views: readonly string[], { at }: Stage): void {
  it.each(views)("is sound at %s", async (path) => {
    const scene = await at({ path });
    await settled(scene);
    await expectSound(scene);
  });
}

describePage("every view of a server at work", (stage) => {
  eachView([...VIEWS, ...TOOLS, "/suppressions/person1@example.net", "/destinations/slow.example", "/nowhere"], stage);

  it("is sound where a bounce is taken apart", async () => {
    const [id = 0] = await stage.served().bounce(BOUNCE);
    const scene = await stage.at({ path: `/outcomes/${id}` });
    await scene.page.locator("mark").first().waitFor();
    await expectSound(scene);
  });

  it("is sound where a message is told from its beginning", async () => {
    const scene = await stage.at({ path: "/queue" });
    await scene.page.locator("[data-row]").first().click();
    await scene.page.getByRole("heading", { name: "Message", level: 1 }).waitFor();
    await settled(scene);
    await expectSound(scene);
  });

  it("keeps within the screen of a phone what others made as long as they like", async () => {
    const domain = `${`${"long-label-".repeat(5)}x.`.repeat(4)}example`;
    const address = `${"a".repeat(64)}@${domain}`;
    const [id = 0] = await stage.served().bounce(BOUNCE.toString("latin1").replaceAll("jo.doe@example.org", address));
    const scene = await stage.at({ path: "/keys" });
    const entry = { tenant: "default", stream: "*", address, cause: "manual", sinceMs: Date.now() } as const;
    await scene.served.daemon.store.suppressions.add([entry], { who: "test", nowMs: Date.now(), note: "n".repeat(300) });
    await scene.page.setViewportSize(PHONE);
    for (const path of [`/outcomes/${id}`, `/suppressions/${address}`, `/destinations/${domain}`, "/suppressions", "/outcomes", "/audit"]) {
      await scene.page.goto(`${scene.served.url}${path}`);
      await settled(scene);
      await expect
        .poll(() => scene.page.evaluate("document.documentElement.scrollWidth - innerWidth"), { message: path })
        .toBeLessThanOrEqual(0);
    }
  });

  it.each([
    ["/suppressions", "Suppress an address"],
    ["/suppressions", "Import"],
    ["/queue", "Drop …"],
    ["/destinations/slow.example", "Pause"],
    ["/webhooks", "Add a webhook"],
    ["/keys", "Make a key"],
    ["/", "?"],
  ])("is sound at %s with its dialog “%s”", async (path, button) => {
    const scene = await stage.at({ path });
    await settled(scene);
    await scene.page.getByRole("button", { name: button }).first().click();
    await scene.page.getByRole("dialog").waitFor();
    await expectSound(scene);
  });
});

describePage("every view of a server that has seen nothing", (stage) => eachView(VIEWS, stage), { isEmpty: true });
