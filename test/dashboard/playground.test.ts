/** The playground, on a server that has seen nothing yet: a bounce is read, a notification written, a return path signed and checked. */

import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { describePage, type Scene } from "./page-scene.ts";

const BOUNCE = readFileSync(new URL("../../docs/guide/mails/user-unknown.eml", import.meta.url), "utf8");

describePage(
  "the playground",
  ({ at }) => {
    const verdict = ({ page }: Scene) => page.getByRole("region", { name: "What it means" });

    it("reads what is pasted", async () => {
      const scene = await at({ path: "/playground" });
      await scene.page.getByLabel("A mail, with its header").fill(BOUNCE);
      await scene.page.getByRole("button", { name: "Read it" }).click();
      await verdict(scene).getByText("user-unknown").first().waitFor();
      expect(scene.wrongs).toEqual([]);
    });

    it("reads what is dropped", async () => {
      const scene = await at({ path: "/playground" });
      // Runs in the page, as text: what a browser knows is unknown to the types of Node.
      const moved = `(() => { const moved = new DataTransfer(); moved.items.add(new File([${JSON.stringify(BOUNCE)}], "bounce.eml")); return moved; })()`;
      const transfer = await scene.page.evaluateHandle(moved);
      await scene.page.locator("form").first().dispatchEvent("drop", { dataTransfer: transfer });
      await verdict(scene).getByText("user-unknown").first().waitFor();
    });

    it.each([
      ["Postfix", "user-unknown"],
      ["qmail", "mailbox-full"],
      ["ARF", "complaint"],
    ])("has a mail of %s at hand, and says %s of it", async (name, reason) => {
      const scene = await at({ path: "/playground" });
      await scene.page.getByRole("button", { name }).click();
      await verdict(scene).getByText(reason).first().waitFor();
      expect(scene.wrongs).toEqual([]);
    });

    it("writes a notification in a language and takes it apart again", async () => {
      const scene = await at({ path: "/playground?tool=compose" });
      const { page } = scene;
      await page.getByLabel("Reply of the other server").fill("552 5.2.2 Mailbox full");
      await page.getByLabel("Language", { exact: true }).last().selectOption("fr");
      await page.getByRole("button", { name: "Write it" }).click();
      await verdict(scene).getByText("mailbox-full").first().waitFor();
      await page.getByRole("region", { name: "Bytes as they are" }).getByText("Content-Language: fr").first().waitFor();
      await page.getByRole("tab", { name: "Decoded" }).click();
      await page
        .getByText(/Votre message/)
        .first()
        .waitFor();
      expect(scene.wrongs).toEqual([]);
    });

    it("signs a return path, believes it, and does not believe it any more when a letter is another one", async () => {
      const scene = await at({ path: "/playground?tool=paths" });
      const { page } = scene;
      const field = page.getByRole("textbox", { name: "Return path" });
      await field.fill("news@example.com");
      await page.getByRole("button", { name: "Sign it" }).click();
      await page.getByRole("button", { name: "Check this one" }).click();
      await page.getByRole("button", { name: "Check it" }).click();
      await page.getByText("token · news@example.com").waitFor();
      const signed = await field.inputValue();
      await field.fill(signed.replace(/.@/, (end) => (end === "a@" ? "b@" : "a@")));
      await page.getByRole("button", { name: "Check it" }).click();
      await page.getByText("not valid").waitFor();
      expect(scene.wrongs).toEqual([]);
    });
  },
  { isEmpty: true },
);
