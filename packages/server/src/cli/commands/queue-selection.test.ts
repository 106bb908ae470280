import { expect, test } from "vitest";
import type { QueueAccess } from "../queue/index.ts";
import { entryOf, NOW, queueOf } from "../queue/queue.test-support.ts";
import { madeUpContext } from "./commands.test-support.ts";
import type { SelectionFlags } from "./queue-flags.ts";
import { selectionOf } from "./queue-selection.ts";
import { showMessage } from "./queue-show.ts";
import { span } from "./span.ts";

async function selected(flags: SelectionFlags, ids: readonly string[] = []) {
  const { store, access } = queueOf([entryOf(1), entryOf(2)]);
  const queue = { ...access, store, idOf: (text: string) => (/^\d$/.test(text) ? Number(text) : undefined) } as unknown as QueueAccess;
  const { context, said } = madeUpContext();
  const selection = await selectionOf(context, queue, { verb: "drop", flags, ids, nowMs: NOW });
  return { selection, ...said };
}

test("an id of mail that is not kept is said, and the others count", async () => {
  expect(await selected({}, ["1", "7"])).toMatchObject({
    selection: { messages: [1, 7] },
    code: 1,
    stderr: "ricochet queue drop: no message 7 is kept; it may be settled and forgotten\n",
  });
  expect(await selected({}, ["1", "2"])).toMatchObject({ code: 0, stderr: "" });
});

test("what is no id selects nothing", async () => {
  expect(await selected({}, ["1", "x"])).toMatchObject({ selection: undefined, code: 2 });
});

test.each([
  ["Example.NET", "example.net"],
  ["bücher.example", "xn--bcher-kva.example"],
  ["lmtp:unix:/run/Mail", "lmtp:unix:/run/Mail"],
])("the destination %s is %s", async (destination, lane) => {
  expect((await selected({ destination })).selection).toEqual({ destination: lane });
});

test("a span that is too long says how long one may be", () => {
  expect(() => span("9999999d")).toThrow("it is a number of at most six digits and one of s, m, h, d");
});

test("a message is shown as JSON or as it will be sent, not as both", async () => {
  const { context, said } = madeUpContext();
  await showMessage.call(context, { json: true, content: true }, "1");
  expect(said).toMatchObject({
    code: 2,
    stdout: "",
    stderr: "ricochet queue show: --json and --content are two answers; give one of them\n",
  });
});
