/** All of it without a pointer: from the first key to an act that was asked about, with the focus always where it can be seen. */

import { expect, it } from "vitest";
import { describePage, type Scene } from "./page-scene.ts";
import { QUEUED } from "./seeded-queue.ts";

/** Runs in the page: what has the focus, and whether its outline can be seen. */
const FOCUS = `(() => {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const { top, bottom } = element.getBoundingClientRect();
  return { text: (element.getAttribute("aria-label") ?? element.textContent ?? "").trim(), tag: element.tagName, role: element.getAttribute("role"),
    isSeen: outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && bottom > 0 && top < innerHeight };
})()`;

interface Focus {
  readonly text: string;
  readonly tag: string;
  readonly role: string | null;
  readonly isSeen: boolean;
}

describePage("the page without a pointer", ({ at }) => {
  const focus = ({ page }: Scene): Promise<Focus> => page.evaluate(FOCUS);
  const press = async ({ page }: Scene, ...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** One right after the other, as fingers do: the first is not waited for. */
  const goTo = async (scene: Scene, letter: string): Promise<void> => {
    await Promise.all([press(scene, "g"), press(scene, letter)]);
  };
  const heading = ({ page }: Scene, name: string) => page.getByRole("heading", { name, level: 1 }).waitFor();

  it("begins with a link that leads past the navigation", async () => {
    const scene = await at();
    // The link leads to what can be pressed there, once it is there.
    await scene.page.getByRole("link", { name: "user-unknown" }).first().waitFor();
    await press(scene, "Tab");
    expect(await focus(scene)).toMatchObject({ text: "Skip to content", isSeen: true });
    await press(scene, "Enter");
    await expect.poll(() => scene.page.evaluate("document.activeElement.id")).toBe("content");
    await press(scene, "Tab");
    expect(await scene.page.evaluate("document.activeElement.closest('main') !== null")).toBe(true);
  });

  it("goes to each view by two letters, and Tab reaches everything that can be pressed, in its order", async () => {
    const scene = await at();
    await scene.page.getByRole("link", { name: "user-unknown" }).first().waitFor();
    for (const [letter, name] of [
      ["o", "Outcomes"],
      ["q", "Queue"],
      ["s", "Suppressions"],
      ["d", "Destinations"],
      ["a", "Audit"],
      ["p", "Playground"],
    ] as const) {
      await goTo(scene, letter);
      await heading(scene, name);
    }
    const names: string[] = [];
    await scene.page.reload();
    await scene.page.getByRole("button", { name: "Postfix" }).waitFor();
    await press(scene, "Tab");
    for (let step = 0; step < 40; step += 1) {
      const { text, isSeen, tag } = await focus(scene);
      if (tag === "BODY") break;
      expect({ text, isSeen }).toEqual({ text, isSeen: true });
      names.push(text);
      await press(scene, "Tab");
    }
    for (const name of ["Overview", "Sign out", "Read a bounce", "A mail, with its header", "Postfix"])
      expect(names.join("|")).toContain(name);
  });

  it("looks for something with /, walks the rows with arrows, opens one with Enter, and comes back to it", async () => {
    const scene = await at({ path: "/outcomes" });
    const { page } = scene;
    await page.locator("[data-row]").first().waitFor();
    await press(scene, "/");
    await page.keyboard.type("google.example");
    await expect.poll(() => new URL(page.url()).search).toBe("?address=google.example");
    // Some rows of the list before are like that too: it is the new one when all are.
    const others = page.locator("[data-row]").filter({ hasNotText: "google.example" });
    await expect.poll(() => others.count()).toBe(0);
    await page.locator("[data-row]").first().waitFor();
    await page.locator('[data-row="0"]').focus();
    await press(scene, "ArrowDown", "ArrowDown", "PageDown", "End", "Home", "ArrowDown");
    await expect.poll(() => page.evaluate("document.activeElement.dataset.row")).toBe("1");
    expect((await focus(scene)).isSeen).toBe(true);
    await press(scene, "Enter");
    await heading(scene, "Anatomy of a bounce");
    await page.goBack();
    await heading(scene, "Outcomes");
  });

  it("opens its help with ?, keeps the focus inside, closes with Escape, and gives the focus back", async () => {
    const scene = await at({ path: "/queue" });
    await scene.page.getByRole("gridcell").first().waitFor();
    await scene.page.getByRole("button", { name: "Hold …" }).focus();
    await press(scene, "?");
    await scene.page.getByRole("dialog").waitFor();
    await press(scene, "Tab", "Tab", "Tab");
    expect(
      await scene.page.evaluate("['BODY'].includes(document.activeElement.tagName) || document.activeElement.closest('dialog') !== null"),
    ).toBe(true);
    await press(scene, "Escape");
    await scene.page.getByRole("dialog").waitFor({ state: "hidden" });
    await expect.poll(async () => (await focus(scene)).text).toBe("Hold …");
  });

  it("gives an order and says yes", async () => {
    const scene = await at({ path: "/queue?state=held" });
    await scene.page.getByRole("gridcell").first().waitFor();
    await scene.page.getByRole("button", { name: "Release …" }).focus();
    await press(scene, "Enter");
    await scene.page.getByRole("dialog").getByRole("button", { name: "Release" }).focus();
    await press(scene, "Enter");
    await scene.page.getByText("No mail in the queue is like this.").waitFor();
    await scene.page.getByRole("dialog").waitFor({ state: "hidden" });
    await goTo(scene, "q");
    await expect.poll(() => scene.page.locator("[data-row]").count()).toBe(QUEUED);
    expect(scene.wrongs).toEqual([]);
  });
});
