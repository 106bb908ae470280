/** The views in which somebody acts: what is done there happens, after it was said what it is, and nothing happens that was called off. */

import { expect, it } from "vitest";
import { describePage, type Scene } from "./page-scene.ts";
import { QUEUED } from "./seeded-queue.ts";

describePage("the views in which somebody acts", ({ at }) => {
  const dialogOf = ({ page }: Scene) => page.getByRole("dialog");
  /** Presses what opens the dialog, then what it asks. */
  const confirmed = async (scene: Scene, verb: string, confirming = verb.replace(/ …$/, "")): Promise<void> => {
    await scene.page.getByRole("button", { name: verb }).first().click();
    await dialogOf(scene).getByRole("button", { name: confirming }).click();
    await dialogOf(scene).waitFor({ state: "hidden" });
  };

  it("suppresses an address, shows it and why, and lets it come back after it was asked", async () => {
    const scene = await at({ path: "/suppressions" });
    const { page, wrongs } = scene;
    await page.getByRole("button", { name: "Suppress an address" }).click();
    await dialogOf(scene).getByLabel("Address").fill("Zoe@Example.NET");
    await dialogOf(scene).getByLabel("Why").fill("asked by telephone");
    await dialogOf(scene).getByRole("button", { name: "Suppress an address" }).click();
    await page.getByRole("gridcell", { name: /^zoe@example\.net$/i }).click();
    await page.getByText("asked by telephone").first().waitFor();
    await confirmed(scene, "Let it come back");
    await page.getByText("This address is not suppressed").waitFor();
    await page.getByRole("cell", { name: "removed" }).waitFor();
    expect(wrongs).toEqual([]);
  });

  it("says what is wrong with an address, and keeps what was typed", async () => {
    const scene = await at({ path: "/suppressions" });
    await scene.page.getByRole("button", { name: "Suppress an address" }).click();
    await dialogOf(scene).getByLabel("Address").fill("nobody");
    await dialogOf(scene).getByRole("button", { name: "Suppress an address" }).click();
    await dialogOf(scene).getByRole("alert").waitFor();
    expect(await dialogOf(scene).getByLabel("Address").inputValue()).toBe("nobody");
    await scene.page.keyboard.press("Escape");
    await dialogOf(scene).waitFor({ state: "hidden" });
  });

  it("imports a list, says which lines it could not read, and finds what it brought", async () => {
    const scene = await at({ path: "/suppressions" });
    const buffer = Buffer.from("address,cause\nimported@example.org,manual\nnot an address,manual\n");
    await scene.page.getByRole("button", { name: "Import" }).click();
    await dialogOf(scene).getByLabel("File").setInputFiles({ name: "list.csv", mimeType: "text/csv", buffer });
    await dialogOf(scene).getByRole("button", { name: "Import" }).click();
    await dialogOf(scene).getByText("1 entries read, 1 of them new or different, 1 lines wrong.").waitFor();
    await expect.poll(() => dialogOf(scene).getByRole("listitem").allTextContents()).toEqual([expect.stringMatching(/^Line 3:/)]);
    await dialogOf(scene).getByRole("button", { name: "Close" }).click();
    await scene.page.getByLabel("Address begins with").fill("imported@");
    await scene.page.getByRole("gridcell", { name: "imported@example.org" }).waitFor();
    await expect.poll(() => new URL(scene.page.url()).searchParams.get("prefix")).toBe("imported@");
  });

  it("says to how many an order goes before it is given, and gives none that is called off", async () => {
    const scene = await at({ path: "/queue" });
    await scene.page.getByRole("gridcell").first().waitFor();
    await scene.page.getByRole("button", { name: "Drop …" }).click();
    await dialogOf(scene)
      .getByRole("heading", { name: `Drop ${QUEUED} recipients?`, exact: true })
      .waitFor();
    await dialogOf(scene).getByRole("button", { name: "Cancel" }).click();
    await dialogOf(scene).waitFor({ state: "hidden" });
    await expect.poll(() => scene.page.locator("[data-row]").count()).toBe(QUEUED);
    expect(scene.wrongs).toEqual([]);
  });

  it("holds, releases and drops what the filters name, and nothing else", async () => {
    const scene = await at({ path: "/queue?destination=slow.example" });
    const { page } = scene;
    const states = async () =>
      (await page.locator('[data-row] [role="gridcell"]:nth-child(3)').allTextContents()).map((text) => text.slice(1));
    await page.getByRole("gridcell").first().waitFor();
    await confirmed(scene, "Hold …");
    await expect.poll(states).toEqual(["held", "held", "held"]);
    await page.getByLabel("Recipient").fill("bob@slow.example");
    await expect.poll(states).toEqual(["held"]);
    await confirmed(scene, "Drop …");
    await page.getByText("No mail in the queue is like this.").waitFor();
    await page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => page.locator("[data-row]").count()).toBe(QUEUED - 1);
    await page.goto(`${scene.served.url}/audit?what=drop`);
    await page.getByRole("gridcell", { name: "drop", exact: true }).waitFor();
    expect(scene.wrongs).toEqual([]);
  });

  it("tries what waits at once when it is told to, and says so of nobody when nobody is meant", async () => {
    const scene = await at({ path: "/queue?destination=other.example&state=waiting" });
    await scene.page.getByRole("gridcell").first().waitFor();
    await confirmed(scene, "Try now …");
    await scene.page.getByText("1 recipients moved.").waitFor();
    await scene.page.getByRole("button", { name: "Release …" }).click();
    await scene.page.getByText("There is no mail here to which this order could go.").waitFor();
    expect(scene.wrongs).toEqual([]);
  });

  it("gives up what the filters name, after it said to how many and that their senders are told", async () => {
    const scene = await at({ path: "/queue?recipient=eve@other.example" });
    const { page } = scene;
    await page.getByRole("gridcell").first().waitFor();
    await page.getByRole("button", { name: "Give up …" }).click();
    await dialogOf(scene).getByRole("heading", { name: "Give up 1 recipients?", exact: true }).waitFor();
    await dialogOf(scene).getByText("their senders are told that nothing was delivered").waitFor();
    await dialogOf(scene).getByRole("button", { name: "Give up" }).click();
    await page.getByText("1 recipients moved.").waitFor();
    await page.goto(`${scene.served.url}/audit?what=expire`);
    await page.getByRole("gridcell", { name: "expire", exact: true }).waitFor();
    expect(scene.wrongs).toEqual([]);
  });

  it("pauses a destination for a while, with the reason, and lets it go on", async () => {
    const scene = await at({ path: "/destinations/elsewhere.example" });
    await scene.page.getByRole("button", { name: "Pause" }).click();
    await dialogOf(scene).getByLabel("For how long").selectOption({ label: "4 hours" });
    await dialogOf(scene).getByLabel("Why").fill("their mail server burns");
    await dialogOf(scene).getByRole("button", { name: "Pause" }).click();
    await scene.page.getByText("paused by hand").first().waitFor();
    await confirmed(scene, "Resume");
    await scene.page.getByText("paused by hand").first().waitFor({ state: "detached" });
    await scene.page.goto(`${scene.served.url}/audit`);
    await scene.page.getByText("their mail server burns").waitFor();
    expect(scene.wrongs).toEqual([]);
  });

  it("adds a webhook and tells its secret once, changes the secret, switches it off, removes it", async () => {
    const scene = await at({ path: "/webhooks" });
    const { page } = scene;
    await page.getByRole("button", { name: "Add a webhook" }).click();
    await dialogOf(scene).getByLabel("Address").fill("https://hooks.example.com/bounces");
    await dialogOf(scene).getByLabel("message.bounced").check();
    await dialogOf(scene).getByRole("button", { name: "Add a webhook" }).click();
    const secret = await dialogOf(scene)
      .getByText(/^whsec_/)
      .textContent();
    await dialogOf(scene).getByRole("button", { name: "Close" }).click();
    await page.getByRole("gridcell", { name: "https://hooks.example.com/bounces" }).click();
    // The dialog that asks is followed by the one that tells.
    await page.getByRole("button", { name: "New secret …" }).click();
    await dialogOf(scene).getByRole("button", { name: "New secret" }).click();
    const other = await dialogOf(scene)
      .getByText(/^whsec_/)
      .textContent();
    expect(other).not.toBe(secret);
    await dialogOf(scene).getByRole("button", { name: "Close" }).click();
    await confirmed(scene, "Switch off …");
    await page.getByRole("button", { name: "Switch on" }).waitFor();
    await confirmed(scene, "Remove …");
    await page.getByText("Nobody is told of events.").waitFor();
    expect(scene.wrongs).toEqual([]);
  });

  it("tells a new key once, and revokes it after it was asked", async () => {
    const scene = await at({ path: "/keys" });
    const { page } = scene;
    await page.getByRole("button", { name: "Make a key" }).click();
    await dialogOf(scene).getByLabel("Name").fill("shop");
    await dialogOf(scene).getByRole("button", { name: "Make a key" }).click();
    await page.getByText(/^rk_/).waitFor();
    await dialogOf(scene).getByRole("button", { name: "Close" }).click();
    await expect.poll(() => page.getByText(/rk_/).count()).toBe(0);
    await confirmed(scene, 'Revoke the key "shop"?', "Revoke");
    await page.getByRole("gridcell", { name: "revoked" }).waitFor();
    expect(scene.wrongs).toEqual([]);
  });
});
