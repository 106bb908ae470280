import { Socket } from "node:net";
import { expect, test } from "vitest";
import { authenticate } from "./authenticate.ts";
import { Dialogue } from "./dialogue.ts";
import { DEFAULT_TIMEOUTS } from "./timeouts.ts";

test("a password that would cross a network in clear is not sent", async () => {
  const dialogue = new Dialogue(new Socket());
  const server = { host: "mx.example.net", address: "192.0.2.1", port: 587, extensions: new Map([["AUTH", "PLAIN LOGIN"]]) };
  const result = await authenticate(dialogue, server, { user: "ann", password: "pencil", timeouts: DEFAULT_TIMEOUTS });
  expect(result).toMatchObject({ kind: "broken", verb: "AUTH", cause: { status: "4.7.0" } });
  expect(dialogue.isQuiet).toBe(true);
});
