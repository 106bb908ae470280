import { afterEach, describe, expect, test } from "vitest";
import { CLOSE, type Script, type ScriptedServer, startScriptedServer } from "../../../../../test/support/scripted-server.ts";
import { nextHopAt } from "./next-hop.test-support.ts";
import { probeRecipient } from "./probe-recipient.ts";

const running: ScriptedServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function probe(script: Script): Promise<{ answer: Awaited<ReturnType<typeof probeRecipient>>; server: ScriptedServer }> {
  const server = await startScriptedServer(script);
  running.push(server);
  return { server, answer: await probeRecipient(nextHopAt(server.port), { reversePath: "", recipient: "bob@example.net" }) };
}

describe.each([
  ["with PIPELINING", ["PIPELINING"]],
  ["without PIPELINING", []],
])("a probe %s", (_name, offers) => {
  test.each<[string, NonNullable<Script["answers"]>, object]>([
    ["hears that the recipient is taken", {}, { code: 250, status: "2.0.0", text: "ok" }],
    ["hears that the recipient is refused", { RCPT: "550 5.1.1 no" }, { code: 550, status: "5.1.1", text: "no" }],
    [
      "takes a refused MAIL for no word about the recipient",
      { MAIL: "550 5.7.1 no null paths" },
      { code: "refused-service", status: "4.4.0" },
    ],
    ["takes a connection that breaks for no word about the recipient", { RCPT: CLOSE }, { code: "closed" }],
  ])("%s", async (_what, answers, expected) => {
    const { answer, server } = await probe({ offers, answers });
    expect(answer).toMatchObject(expected);
    expect(server.sessions[0]?.commands.some((line) => line.startsWith("DATA"))).toBe(false);
  });
});

test("a server that refuses in its greeting has said nothing about the recipient", async () => {
  const { answer } = await probe({ greeting: "554 5.7.1 not you" });
  expect(answer).toEqual({ code: "refused-service", status: "4.4.0", text: "the server answered CONNECT with 554 not you" });
});
