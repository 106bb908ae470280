/** The content on its way to the mailroom: what is written before it, what is taken out, what is refused, and that nothing is lost. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Bench,
  bench,
  configuration,
  memoryMailroom,
  NEIGHBOUR,
  recipient,
  STRANGER,
  sender,
  textOf,
} from "./acceptance.test-support.ts";

const TO = ["info@example.com"];
const last = (replies: readonly string[]): string => replies.at(-1) ?? "";
const traceOf = ({ mailroom }: Bench): string => Buffer.from(mailroom.taken[0]?.trace ?? []).toString("utf8");

describe("the trace", () => {
  it("names client, server, protocol, id, a single recipient and the time", async () => {
    const one = bench({ facts: { ...STRANGER, protocol: "ESMTPS", tls: { version: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384" } } });
    await one.send({ to: TO, content: "Subject: x\r\n\r\nx\r\n" });
    expect(traceOf(one)).toBe(
      "Received: from mail.example.net ([192.0.2.1])\r\n\tby mx.example.com with ESMTPS (TLSv1.3 TLS_AES_256_GCM_SHA384) id Q1\r\n" +
        "\tfor <info@example.com>;\r\n\tSun, 1 Mar 2026 12:00:00 +0000\r\n",
    );
  });

  it("names the client's host where a proxy knew it", async () => {
    const one = bench({ facts: { ...STRANGER, clientName: "host.example.net" } });
    await one.send({ to: TO, content: "\r\n" });
    expect(traceOf(one)).toMatch(/^Received: from mail\.example\.net \(host\.example\.net \[192\.0\.2\.1\]\)\r\n/);
  });

  it("names no recipient where there are several: they need not know of each other", async () => {
    const one = bench();
    await one.send({ to: ["info@example.com", "sales@example.com"], content: "\r\n" });
    expect(traceOf(one)).not.toContain("for <");
  });

  it.each([
    ["2001:db8::5", "ok.example", "from ok.example ([IPv6:2001:db8::5])"],
    ["::ffff:192.0.2.4", "ok.example", "from ok.example ([192.0.2.4])"],
    ["unknown", "[192.0.2.1]", "from [192.0.2.1] (unknown)"],
    ["192.0.2.1", "x (evil) by y; z", "from unknown ([192.0.2.1])"],
    ["192.0.2.1", "x\r\nBcc: y", "from unknown ([192.0.2.1])"],
    ["192.0.2.1", "", "from unknown ([192.0.2.1])"],
  ])("lets nothing out of its place: %s %j", async (clientAddress, hello, expected) => {
    const one = bench({ facts: { ...STRANGER, clientAddress, hello } });
    await one.send({ to: TO, content: "\r\n" });
    expect(traceOf(one).split("\r\n")[0]).toBe(`Received: ${expected}`);
  });

  it("has Date and Message-ID where a user's program left them out, and only there", async () => {
    const user = bench({ facts: { ...STRANGER, user: "ann" } });
    await user.send({ from: "ann@example.com", to: TO, content: "Subject: x\r\n\r\nx\r\n" });
    expect(traceOf(user)).toMatch(/\r\nDate: Sun, 1 Mar 2026 12:00:00 \+0000\r\nMessage-ID: <Q1\.[a-z\d]+@example\.com>\r\n$/);
    expect(user.mailroom.taken[0]?.messageId).toMatch(/^Q1\.[a-z\d]+@example\.com$/);
    const complete = bench({ facts: { ...STRANGER, user: "ann" } });
    await complete.send({ to: TO, content: "message-id: <1@example.com>\r\nDATE: x\r\n\r\nx\r\n" });
    expect(traceOf(complete)).not.toMatch(/^(?:Date|Message-ID):/m);
    expect(complete.mailroom.taken[0]?.messageId).toBe("1@example.com");
    const neighbour = bench({ facts: NEIGHBOUR });
    await neighbour.send({ to: TO, content: "Subject: x\r\n\r\nx\r\n" });
    expect(traceOf(neighbour)).not.toMatch(/^(?:Date|Message-ID):/m);
    expect(neighbour.mailroom.taken[0]?.messageId).toBeUndefined();
  });
});

describe("the header", () => {
  it.each([
    ["Auto-Submitted: auto-replied\r\nMessage-ID: <1@mx.example.com>", "notification"],
    ["Auto-Submitted: auto-generated", "automatic"],
    ["List-Id: <x.example.org>", "automatic"],
    ["Precedence: bulk", "automatic"],
    ["Auto-Submitted: no", "ordinary"],
    ["X-Auto-Submitted: auto-replied", "ordinary"],
  ])("tells which kind of message it is: %j", async (field, kind) => {
    const { send, mailroom } = bench();
    await send({ to: TO, content: `Subject: x\r\n${field}\r\n\r\nx\r\n` });
    expect(mailroom.taken[0]?.kind).toBe(kind);
  });

  it.each([
    [99, 0, "250 2.0.0 Ok: queued as Q1"],
    [100, 0, "554 5.4.6 The message goes round in circles: 100 Received fields"],
    [0, 24, "250 2.0.0 Ok: queued as Q1"],
    [0, 25, "554 5.4.6 The message goes round in circles: 25 Received fields"],
  ])("with %s hops of others and %s of ours is answered %s", async (others, own, expected) => {
    const hops = [
      ...Array.from({ length: others }, () => "Received: from a by b.example.net; x"),
      ...Array.from({ length: own }, () => "Received: from a\r\n\tby MX.example.com; x"),
    ];
    const { send, mailroom } = bench();
    expect(last(await send({ to: TO, content: `${hops.join("\r\n")}\r\n\r\nx\r\n` }))).toBe(expected);
    expect(mailroom.taken.length).toBe(expected.startsWith("250") ? 1 : 0);
  });

  it("is not taken from the body", async () => {
    const body = "Received: x\r\n".repeat(200);
    const { send } = bench();
    expect(last(await send({ to: TO, content: `Subject: x\r\n\r\n${body}` }))).toMatch(/^250 /);
    expect(last(await send({ to: TO, content: `\r\n${body}` }))).toMatch(/^250 /);
    expect(last(await send({ to: TO, content: `no field\r\n${body}` }))).toMatch(/^250 /);
  });

  it("may be large, but not without end", async () => {
    const field = `X: ${"y".repeat(995)}\r\n`;
    const { send, mailroom } = bench();
    expect(last(await send({ to: TO, content: [`${field.repeat(262)}\r\n`, "x\r\n"] }))).toMatch(/^250 /);
    for (const content of [[`${field.repeat(264)}\r\n`], Array.from({ length: 300 }, () => field), [`X: ${"y".repeat(300_000)}`]])
      expect(last(await send({ to: TO, content }))).toBe("554 5.6.0 The header is larger than 262144 octets");
    expect(mailroom.places).toEqual(["finish"]);
  });

  it("need not be there: a body of any size that begins at once is kept, below a blank line of its own", async () => {
    const body = `${"text without a colon\r\n".repeat(20_000)}`;
    const { send, mailroom } = bench();
    expect(last(await send({ to: TO, content: [body.slice(0, 1000), body.slice(1000)] }))).toMatch(/^250 /);
    expect(mailroom.taken[0]?.content).toBe(`\r\n${body}`);
  });

  it("cannot go on with our trace: a message that begins with white space begins with its body", async () => {
    const { send, mailroom } = bench({ facts: NEIGHBOUR });
    await send({ to: TO, content: "\tspf=pass smtp.mailfrom=boss@example.com\r\nSubject: x\r\n\r\nx\r\n" });
    expect(mailroom.taken[0]?.content).toMatch(/^\r\n\tspf=pass/);
  });
});

describe("Authentication-Results that strangers wrote", () => {
  const forged = [
    "Authentication-Results: mx.example.com; spf=pass",
    "AUTHENTICATION-RESULTS : MX.Example.com.; spf=pass",
    'Authentication-Results: "mx.example.com" 1; spf=pass',
    "Authentication-Results: (a (nested\\) one) comment) mx.example.com;\r\n\tspf=pass",
    "Authentication-Results:\r\n mx.example.com\r\n ;\r\n spf=pass",
  ];
  const others = [
    "Authentication-Results: mx.example.net; spf=fail",
    "Authentication-Results: mx.example.com.example.net; spf=fail",
    "X-Authentication-Results: mx.example.com; spf=pass",
  ];
  const content = `Subject: x\r\n${[...forged, ...others].join("\r\n")}\r\nTo: y\r\n\r\nAuthentication-Results: mx.example.com; body\r\n`;

  it("in our name are left out, those of others stay", async () => {
    const { send, mailroom } = bench();
    await send({ to: TO, content });
    expect(mailroom.taken[0]?.content).toBe(
      `Subject: x\r\n${others.join("\r\n")}\r\nTo: y\r\n\r\nAuthentication-Results: mx.example.com; body\r\n`,
    );
  });

  it("are believed of clients that may relay: a filter hands our own mail back", async () => {
    const { send, mailroom } = bench({ facts: NEIGHBOUR });
    await send({ to: TO, content });
    expect(mailroom.taken[0]?.content).toBe(content);
  });
});

describe("content", () => {
  it("is the same in whatever pieces it comes", async () => {
    const content = `Subject: x\r\nAuthentication-Results: mx.example.com; x\r\nTo: y\r\n\r\n${"line\r\n".repeat(20)}`;
    const expected = content.replace("Authentication-Results: mx.example.com; x\r\n", "");
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 0, max: content.length }), { maxLength: 8 }), async (cuts) => {
        const sorted = [0, ...cuts.toSorted((a, b) => a - b), content.length];
        const pieces = sorted.slice(1).map((end, index) => content.slice(sorted[index], end));
        const { send, mailroom } = bench();
        expect(last(await send({ to: TO, content: pieces }))).toMatch(/^250 /);
        expect(mailroom.taken[0]?.content).toBe(expected);
      }),
    );
  });

  it("of any octets at all neither throws nor is lost", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (octets, isTrusted) => {
        const { send, mailroom } = bench({ facts: isTrusted ? NEIGHBOUR : STRANGER });
        const content = Buffer.from(octets).toString("latin1");
        expect(last(await send({ to: TO, content }))).toMatch(/^250 /);
        const taken = mailroom.taken[0]?.content ?? "";
        const inserted = taken.length - content.length;
        const at = Array.from({ length: content.length + 1 }, (_, index) => index).find(
          (index) =>
            content === taken.slice(0, index) + taken.slice(index + inserted) && /^(?:\r\n)?$/.test(taken.slice(index, index + inserted)),
        );
        expect(at).toBeDefined();
      }),
    );
  });

  it("of a trusted client reaches the mailroom in one piece, at once and without a copy", () => {
    const written: Uint8Array[] = [];
    const memory = memoryMailroom({
      place: () => ({
        write: (octets) => {
          written.push(octets);
          return undefined;
        },
        finish: () => "",
        abort: () => undefined,
      }),
    });
    const { handler } = bench({ facts: NEIGHBOUR, memory });
    expect(handler.mail(sender("ann@example.com"), 100)).toBeUndefined();
    expect(handler.rcpt(recipient("bob@example.org"))).toBeUndefined();
    const sink = handler.data();
    if (!("write" in sink)) throw new Error("refused");
    const octets = Buffer.from("Subject: x\r\n\r\nbody\r\n");
    expect(sink.write(octets)).toBeUndefined();
    expect(written).toHaveLength(1);
    expect(written[0]?.buffer).toBe(octets.buffer);
  });

  it("waits for the mailroom piece by piece", async () => {
    const order: string[] = [];
    const memory = memoryMailroom({
      place: () => ({
        write: async (octets) => {
          order.push(`begin ${octets.length}`);
          await Promise.resolve();
          order.push(`end ${octets.length}`);
        },
        finish: () => Promise.resolve(""),
        abort: () => undefined,
      }),
    });
    const { send } = bench({ memory });
    expect(last(await send({ to: TO, content: ["S: x\r\n\r\n", "1234567", "123"] }))).toMatch(/^250 /);
    expect(order).toEqual(["begin 6", "end 6", "begin 2", "end 2", "begin 7", "end 7", "begin 3", "end 3"]);
  });

  it("that is larger than allowed, or for which the room has gone, is swallowed and refused", async () => {
    let room = 3;
    const memory = memoryMailroom({ hasRoom: () => room-- > 0 });
    const piece = "x".repeat(1_048_576);
    const { send, mailroom } = bench({ memory });
    expect(last(await send({ to: TO, content: ["S: x\r\n\r\n", piece, piece, piece, piece] }))).toBe(
      "452 4.3.1 There is no room for the message now; try again later",
    );
    room = 100;
    expect(last(await send({ to: TO, content: ["S: x\r\n\r\n", ...Array.from({ length: 11 }, () => piece)] }))).toBe(
      "552 5.3.4 The message is larger than 10000000 octets",
    );
    expect(mailroom.places).toEqual(["abort", "abort"]);
    expect(mailroom.taken).toEqual([]);
  });

  it("that was not announced is asked room for before it is taken, however small", async () => {
    const asked: number[] = [];
    const memory = memoryMailroom({ hasRoom: (sizeBytes) => asked.push(sizeBytes) > 0 && sizeBytes < 300 });
    const { send } = bench({ memory });
    expect(last(await send({ to: TO, content: ["S: x\r\n\r\n", "x".repeat(200)] }))).toMatch(/^250 /);
    expect(last(await send({ to: TO, sizeBytes: 299, content: ["S: x\r\n\r\n", "x".repeat(290)] }))).toMatch(/^250 /);
    expect(last(await send({ to: TO, content: ["S: x\r\n\r\n", "x".repeat(300)] }))).toMatch(/^452 4.3.1 /);
    expect(asked).toEqual([0, 208, 299, 0, 308]);
  });

  it.each([
    ["full", "452 4.3.1 There is no room for the message now; try again later"],
    ["ENOSPC", "452 4.3.1 There is no room for the message now; try again later"],
    ["id-taken", "451 4.3.0 The message could not be stored; try again later"],
    ["busy", "451 4.3.0 The message could not be stored; try again later"],
    [undefined, "451 4.3.0 The message could not be stored; try again later"],
  ])("that the mailroom could not take (%s) stays with the client, wherever it fails", async (code, expected) => {
    const error = Object.assign(new Error("x"), code === undefined ? {} : { code });
    const place = { write: () => undefined, finish: () => "", abort: () => undefined };
    const fail = (): never => {
      throw error;
    };
    for (const changes of [
      { take: () => Promise.reject(error) },
      { place: fail },
      { place: () => ({ ...place, write: fail }) },
      { place: () => ({ ...place, write: () => Promise.reject(error) }) },
      { place: () => ({ ...place, finish: fail }) },
      { place: () => ({ ...place, finish: () => Promise.reject(error) }) },
    ]) {
      const { send, events } = bench({ memory: memoryMailroom(changes) });
      expect(last(await send({ to: TO, content: ["Subject: x\r\n\r\nx\r\n", "y\r\n"] }))).toBe(expected);
      expect(events.map(({ kind }) => kind)).toEqual(["store-failed", "refused"]);
    }
  });

  it("that ends too early is forgotten, header or not", () => {
    const { handler, mailroom } = bench();
    for (const piece of ["Subj", "Subject: x\r\n\r\nx"]) {
      handler.mail(sender("ann@example.net"), undefined);
      handler.rcpt(recipient("info@example.com"));
      const sink = handler.data();
      if (!("write" in sink)) throw new Error("refused");
      sink.write(Buffer.from(piece));
      sink.abort();
      handler.reset();
    }
    handler.ended();
    expect(mailroom.places).toEqual(["abort"]);
    expect(mailroom.taken).toEqual([]);
  });
});

describe("the reply to the content", () => {
  it("is one for each recipient over LMTP", async () => {
    const { send } = bench({ facts: { ...NEIGHBOUR, protocol: "LMTP", listener: "lmtp" } });
    const replies = await send({ to: ["info@example.com", "nobody@example.com", "sales@example.com"], content: "\r\n" });
    expect(replies.slice(4)).toEqual(["250 2.0.0 Ok: queued as Q1", "250 2.0.0 Ok: queued as Q1"]);
  });

  it("comes with an event that logs need", async () => {
    const { send, events } = bench();
    await send({ to: ["info@example.com", "nobody@example.com"], content: "\r\n" });
    expect(events).toMatchObject([
      { kind: "refused", verb: "RCPT", id: "unknown-user", address: "nobody@example.com", reply: { code: 550 } },
      {
        kind: "accepted",
        queueId: "Q1",
        reversePath: "ann@example.net",
        sizeBytes: 2,
        recipients: 1,
        bounces: 0,
        vouching: { trust: "outside" },
      },
    ]);
  });

  it("says what is missing when the wire asks out of order", () => {
    const { handler } = bench({ configuration: configuration() });
    expect(textOf(handler.rcpt(recipient("info@example.com")) as never)).toBe("503 5.5.1 MAIL first");
    handler.mail(sender("ann@example.net"), undefined);
    expect(textOf(handler.data() as never)).toBe("503 5.5.1 RCPT first");
  });
});
