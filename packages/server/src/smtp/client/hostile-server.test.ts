/** Whatever a server says, each recipient has one answer in time, and nothing counts as accepted that the server did not get. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { CLOSE, RESET, SILENCE, startScriptedServer } from "../../../../../test/support/scripted-server.ts";
import { bodyOf, recipientsOf, senderOf } from "../../../../../test/support/transactions.ts";
import { nextHopAt } from "./next-hop.test-support.ts";
import { openConnection } from "./open-connection.ts";
import { DEFAULT_TIMEOUTS } from "./timeouts.ts";

/** From the first MAIL on. An answer that a busy machine brings later is one more that is not in time. */
const SHORT = { commandMs: 20, dataStartMs: 20, dataBlockMs: 20, dataEndMs: 20 };
const RECIPIENTS = recipientsOf("bob@example.net", "cid@example.net", "dan@example.net");

const word = fc.constantFrom(
  ...["250 2.0.0 ok", "250 ok", "250", "354 go", "334 YQ==", "421 4.3.2 bye", "450 4.2.0 later", "452 4.5.3 too many recipients"],
  ...[
    "550 5.1.1 no",
    "503 5.5.1 no",
    "250-a\n250 b",
    "250-a",
    "550 5.1.1 no\n250 ok",
    "250 ok\n250 ok",
    "",
    "hello",
    "999 what",
    "\xff\xfe",
  ],
  ...[CLOSE, RESET, SILENCE, `250 ok\n${CLOSE}`, `421 bye\n${CLOSE}`],
);
/** Mostly sense: a dialogue that breaks at once shows little. */
const answer = fc.oneof({ weight: 3, arbitrary: fc.constant("250 2.0.0 ok") }, { weight: 2, arbitrary: word });
const script = fc.record({
  offers: fc.subarray(["PIPELINING", "DSN", "SIZE 1000", "CHUNKING", "BINARYMIME", "8BITMIME"]),
  MAIL: answer,
  RCPT: fc.array(answer, { minLength: 1, maxLength: 3 }),
  DATA: fc.oneof({ weight: 3, arbitrary: fc.constant("354 go") }, { weight: 1, arbitrary: word }),
  end: answer,
  isLmtp: fc.boolean(),
  isBinary: fc.boolean(),
});

test("a hostile server gets nowhere", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(script, async ({ offers, MAIL, RCPT, DATA, end, isLmtp, isBinary }) => {
      let turn = 0;
      const answers = { MAIL, RCPT: () => RCPT[turn++ % RCPT.length] ?? "", DATA, ".": end, BDAT: end };
      const server = await startScriptedServer({ offers, answers });
      const timeouts = { ...DEFAULT_TIMEOUTS };
      const opening = await openConnection({ ...nextHopAt(server.port), protocol: isLmtp ? "lmtp" : "smtp", timeouts });
      if (opening.kind !== "open") throw new Error(JSON.stringify(opening));
      Object.assign(timeouts, SHORT);
      const sender = senderOf({ body: isBinary ? "BINARYMIME" : "7BIT" });
      for (let round = 0; round < 2; round++) {
        const before = server.sessions[0]?.contents.filter((content) => content !== "").length ?? 0;
        const { answers: heard } = await opening.connection.send({ sender, recipients: RECIPIENTS, body: bodyOf("a: b\r\n\r\nc\r\n") });
        expect(heard).toHaveLength(3);
        const after = server.sessions[0]?.contents.filter((content) => content !== "").length ?? 0;
        if (heard.some(({ kind }) => kind === "accepted")) expect(after).toBe(before + 1);
        for (const one of heard) if (one.kind === "refused") expect(one.reply.code).toBeGreaterThanOrEqual(400);
      }
      await opening.connection.close();
      expect(opening.connection.isReusable).toBe(false);
      await server.close();
    }),
    { numRuns: 150 },
  );
});
