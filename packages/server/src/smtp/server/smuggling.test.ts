/**
 * SMTP smuggling (CVE-2023-51764 to -51766 and their kin): look-alikes of the end of the content, line ends that another server might
 * take for one, commands hidden in command lines or behind STARTTLS. None may end a content or begin a second message.
 */
import { describe, expect, it } from "vitest";
import { startWireServer, type WireServer } from "../../../../../test/support/wire/wire-server.ts";

const ENVELOPE = "MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n";
const SMUGGLED = "MAIL FROM:<evil@example.net>\r\nRCPT TO:<victim@example.com>\r\nDATA\r\nSubject: smuggled\r\n\r\nhello";
const REFUSAL = "554 5.6.0 The content holds a CR or LF that stands alone, or a NUL";

/** All that was published, and all that can be made of CR, LF, NUL and a dot in the place of the end. */
const LOOK_ALIKES: readonly string[] = [
  "\n.\n",
  "\n.\r\n",
  "\r\n.\n",
  "\r.\r",
  "\r.\r\n",
  "\r\n.\r",
  "\n.\r",
  "\r.\n",
  "\r\r\n.\n",
  "\n\n.\r\n",
  "\r\n.\r\r\n",
  "\r\n.\0\r\n",
  "\r\n\0.\r\n",
  "\r\0\n.\r\n",
  "\n.\n.\r\n",
  "\r\n\r.\r\n",
  "\r\n.\n\r\n",
  "\n\r.\n\r",
];

/** Sends a content with a look-alike in its midst, then the real end, in packets; all that the server said from 354 on. */
async function sendHidden(
  lookAlike: string,
  packets: (text: string) => readonly string[],
): Promise<WireServer & { readonly said: string }> {
  const wire = await startWireServer();
  const client = await wire.greeted();
  client.send(ENVELOPE);
  for (let replies = 0; replies < 3; replies += 1) await client.reply();
  for (const packet of packets(`first${lookAlike}${SMUGGLED}\r\n.\r\nNOOP\r\n`)) {
    client.send(Buffer.from(packet, "latin1"));
    await new Promise(setImmediate);
  }
  return { ...wire, said: await client.rest() };
}

describe("content with a look-alike of its end", () => {
  it.each(LOOK_ALIKES)("%j is taken to the real end, refused, and the session closed", async (lookAlike) => {
    const { said, program, events } = await sendHidden(lookAlike, (text) => [text]);
    expect(said).toBe(`${REFUSAL}\r\n`);
    expect(program.messages).toEqual([]);
    expect(program.calls.filter((call) => call.startsWith("mail"))).toEqual(["mail a@example.org"]);
    expect(program.calls.filter((call) => call === "abort")).toHaveLength(1);
    expect(program.calls.at(-1)).toBe("ended");
    expect(events.filter(({ kind }) => kind === "smuggling")).toMatchObject([{ place: "content" }]);
  });

  it.each(LOOK_ALIKES)("%j does not end it either when each octet comes by itself", async (lookAlike) => {
    const around = 40;
    const { said, program } = await sendHidden(lookAlike, (text) => [...text.slice(0, around), text.slice(around)]);
    expect(said).toBe(`${REFUSAL}\r\n`);
    expect(program.messages).toEqual([]);
  });

  it("is not ended by the real end of a second message that hides behind a look-alike", async () => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.send(`${ENVELOPE}one\n.\n${ENVELOPE}two\r\n.\r\n${ENVELOPE}three\r\n.\r\n`);
    expect((await client.rest()).split("\r\n").slice(3)).toEqual([REFUSAL, ""]);
    expect(wire.program.messages).toEqual([]);
  });
});

describe("a chunk of text", () => {
  it.each(["a\nb", "a\rb", "a\0b", "a\r"])("with %j is refused, for it could be cut in two where it is relayed", async (content) => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.send(`MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nBDAT ${content.length} LAST\r\n${content}NOOP\r\n`);
    const replies = [await client.reply(), await client.reply(), await client.reply(), await client.reply()];
    expect(replies.slice(2)).toEqual([REFUSAL, "250 2.0.0 Ok"]);
    expect(wire.program.calls).toContain("abort");
  });

  it("with CR and LF in two chunks is whole", async () => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    client.send("MAIL FROM:<a@example.org>\r\nRCPT TO:<b@example.com>\r\nBDAT 2\r\na\rBDAT 2 LAST\r\n\nb");
    for (let count = 0; count < 3; count += 1) await client.reply();
    expect(await client.reply()).toBe("250 2.0.0 Taken");
    expect(wire.program.messages[0]?.content).toBe("a\r\nb\r\n");
  });
});

describe("a command line", () => {
  it.each(["NOOP\nMAIL FROM:<a@example.org>\r\n", "NOOP\rMAIL FROM:<a@example.org>\r\n", "NO\0OP\r\n", "NOOP\n"])(
    "with a line end that stands alone is refused, and the session closed: %j",
    async (line) => {
      const wire = await startWireServer();
      const client = await wire.greeted();
      client.send(`${line}NOOP\r\n`);
      expect(await client.rest()).toMatch(/^500 5\.5\.2 A line must end with CR LF[^\r]*\r\n$/);
      expect(wire.program.calls).toEqual(["connected", "hello", "ended"]);
      expect(wire.events).toMatchObject([
        {},
        { kind: "smuggling", place: "command" },
        { kind: "reply" },
        { kind: "ended", end: "forbidden" },
      ]);
    },
  );

  it("with other control characters is refused by itself", async () => {
    const wire = await startWireServer();
    const client = await wire.greeted();
    expect(await client.ask("MAIL FROM:<a\x01@example.org>")).toMatch(/^500 5\.5\.2/);
    expect(await client.ask("MAIL FROM:<a\t@example.org>")).toMatch(/^500 5\.5\.2/);
    client.send(Buffer.from("MAIL FROM:<\xff\xfe@example.org> SMTPUTF8\r\n", "latin1"));
    expect(await client.reply()).toMatch(/^500 5\.5\.2/);
    expect(await client.ask("NOOP")).toBe("250 2.0.0 Ok");
  });
});
