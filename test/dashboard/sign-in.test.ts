/** The way in and out: a link opens once and not for long, and a role sees what it may. */

import { expect, it } from "vitest";
import { LINK_MS } from "../../packages/server/src/http/access/index.ts";
import { describePage, type Scene } from "./page-scene.ts";

describePage("the way in", ({ at, served, stranger }) => {
  const heading = ({ page }: Scene, name: string) => page.getByRole("heading", { name, level: 1 });

  it("lets in with a link once, and keeps its secret out of the address bar, the history and the page's own scripts", async () => {
    const link = await served().link();
    const first = await stranger();
    await first.page.goto(link);
    await heading(first, "Overview").waitFor();
    await expect.poll(() => first.page.url()).toBe(`${served().url}/`);
    expect(await first.page.evaluate("document.cookie + JSON.stringify(localStorage)")).not.toMatch(/[\w-]{40}/);
    const second = await stranger();
    await second.page.goto(link);
    await second.page.getByRole("alert").getByText("opens nothing").waitFor();
    expect([...first.wrongs, ...second.wrongs]).toEqual([]);
  });

  it.each([
    ["too old", () => served().link("admin", LINK_MS + 1)],
    ["never one", () => Promise.resolve(`${served().url}/sign-in#${"A".repeat(43)}`)],
    ["no secret at all", () => Promise.resolve(`${served().url}/sign-in#hello`)],
  ])("opens nothing with a link that is %s, and says how to get one", async (_, link) => {
    const scene = await stranger();
    await scene.page.goto(await link());
    await scene.page.getByRole("alert").waitFor();
    await scene.page.getByText("ricochet dashboard link").waitFor();
    expect(await scene.axe()).toEqual([]);
    expect(scene.wrongs).toEqual([]);
  });

  it("shows nothing to whoever is not in, whatever the address", async () => {
    const scene = await stranger();
    await scene.page.goto(`${served().url}/outcomes?reason=user-unknown`);
    await heading(scene, "Sign in").waitFor();
    expect(await scene.page.locator("body").textContent()).not.toContain("example.net");
  });

  it("lets nobody in again with the session of somebody who signed out, nor shows him what he saw", async () => {
    const scene = await at();
    const cookies = await scene.page.context().cookies();
    expect(cookies).toEqual([expect.objectContaining({ httpOnly: true, sameSite: "Strict" })]);
    await scene.page.getByRole("button", { name: "Sign out" }).click();
    await heading(scene, "Sign in").waitFor();
    await scene.page.context().addCookies(cookies);
    expect(await scene.page.evaluate(async () => (await fetch("/v1/me", { headers: { "x-ricochet-page": "1" } })).status)).toBe(401);
    await scene.page.goto(`${served().url}/suppressions`);
    await heading(scene, "Sign in").waitFor();
  });

  /** What can be pressed, by role: one row a button. */
  const BUTTONS = [
    ["/suppressions", "Suppress an address", ["operate", "admin"]],
    ["/suppressions", "Import", ["operate", "admin"]],
    ["/queue", "Drop …", ["operate", "admin"]],
    ["/destinations/slow.example", "Pause", ["operate", "admin"]],
    ["/webhooks", "Add a webhook", ["operate", "admin"]],
    ["/keys", "Make a key", ["admin"]],
  ] as const;

  it.each(["read", "operate", "admin"] as const)(
    "lets the role %s press what it may, and says of the rest that it may not",
    async (role) => {
      const scene = await at({ role });
      await scene.page.getByText(`role ${role}`).waitFor();
      for (const [path, name, roles] of BUTTONS) {
        await scene.page.goto(`${served().url}${path}`);
        const button = scene.page.getByRole("button", { name }).first();
        await button.waitFor();
        const isAllowed = (roles as readonly string[]).includes(role);
        await expect.poll(async () => ({ path, name, isEnabled: await button.isEnabled() })).toEqual({ path, name, isEnabled: isAllowed });
        if (!isAllowed) expect(await button.getAttribute("title")).toBe("Your role does not allow this.");
      }
      expect(scene.wrongs).toEqual([]);
    },
  );

  it("lets the server refuse what a role may not, whatever its page says", async () => {
    const { page } = await at({ role: "read" });
    const status = await page.evaluate(async () => {
      const headers = { "x-ricochet-page": "1", "content-type": "application/json" };
      const body = JSON.stringify({ suppressions: [{ address: "ann@example.net" }] });
      return (await fetch("/v1/suppressions", { method: "POST", headers, body })).status;
    });
    expect(status).toBe(403);
  });
});
