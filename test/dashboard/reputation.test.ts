/** The view of the reputation: each limit says in a word how one stands to it, and leads to who has published it. */

import { expect, it } from "vitest";
import { describePage } from "./page-scene.ts";

describePage("the view of the reputation", ({ at }) => {
  it("shows the rates of each sender beside the published limits, in the words of the language", async () => {
    const { page, wrongs } = await at({ path: "/reputation" });
    const sender = page.getByRole("region", { name: "example.com" });
    const hardBounces = sender.getByRole("row").filter({ hasText: "Amazon SES: hard bounces" });
    await hardBounces.getByText("good").waitFor();
    expect(await hardBounces.getByRole("link").getAttribute("href")).toMatch(/^https:/);
    await page.getByRole("region", { name: "Blocklists that refusals name" }).waitFor();
    await page.getByLabel("Language").selectOption("de");
    await page.getByRole("heading", { name: "Ansehen", level: 1 }).waitFor();
    await sender.getByRole("row").filter({ hasText: "Amazon SES: harte Bounces" }).waitFor();
    await page.getByLabel("Sprache").selectOption("en");
    await page.getByRole("heading", { name: "Reputation", level: 1 }).waitFor();
    expect(wrongs).toEqual([]);
  });
});
