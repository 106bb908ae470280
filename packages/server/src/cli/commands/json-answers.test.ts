/** What a change answers to programs: one object a line on the standard output, about what it was done to. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { madeUpContext } from "./commands.test-support.ts";
import { addKey } from "./key-add.ts";
import { revokeKeys } from "./key-revoke.ts";
import { checkQueue } from "./queue-check.ts";
import { repairQueue } from "./queue-repair.ts";
import { addWebhook } from "./webhook-add.ts";
import { removeWebhooks, switchTo } from "./webhook-change.ts";

/** Each command starts a thread of its own. */
const SLOW_MS = 60_000;

const folder = mkdtempSync(join(tmpdir(), "ricochet-answers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function answered(act: (context: ReturnType<typeof madeUpContext>["context"]) => Promise<void>) {
  const { context, said } = madeUpContext({ environment: { RICOCHET_STORE__URL: `sqlite:${join(folder, "ricochet.db")}` } });
  await act(context);
  const [line = "", ...more] = said.stdout.trimEnd().split("\n");
  expect(more).toEqual([]);
  return { answer: JSON.parse(line) as Record<string, unknown>, code: said.code, stderr: said.stderr };
}

test(
  "keys, webhooks and the store answer with what became of them",
  async () => {
    const key = await answered((context) => addKey.call(context, { name: "shop", json: true }));
    const id = String(key.answer["id"]);
    expect(await answered((context) => revokeKeys.call(context, { json: true }, id, "key_none"))).toEqual({
      answer: { id, isRevoked: true },
      code: 1,
      stderr: expect.stringContaining("there is no key key_none"),
    });
    const hook = await answered((context) => addWebhook.call(context, { json: true }, "https://app.example.com/hooks"));
    const hookId = String(hook.answer["id"]);
    const off = await answered((context) => switchTo("disable").call(context, { json: true }, hookId));
    expect(off.answer).toEqual({ id: hookId, isEnabled: false });
    const gone = await answered((context) => removeWebhooks.call(context, { json: true }, hookId));
    expect(gone.answer).toEqual({ id: hookId, isRemoved: true });
    expect((await answered((context) => checkQueue.call(context, { json: true }))).answer).toEqual({ isWhole: true, found: [] });
    expect((await answered((context) => repairQueue.call(context, { json: true }))).answer).toEqual({ mended: [] });
  },
  SLOW_MS,
);
