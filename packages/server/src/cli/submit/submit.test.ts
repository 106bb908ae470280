import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { RecipientAnswer } from "../../smtp/client/index.ts";
import { addressList } from "./address-list.ts";
import { type Completion, completeMessage, recipientFields } from "./complete-message.ts";
import { type EnvelopeOptions, envelopeFor } from "./envelope-options.ts";
import { splitMessage } from "./header-fields.ts";
import { untilDot, withCrlf } from "./line-ends.ts";
import { sendmailArguments } from "./sendmail-arguments.ts";
import { type Handover, submit } from "./submission.ts";

describe("the addresses of a field", () => {
  test.each<readonly [string, readonly string[]]>([
    ["ann@example.com", ["ann@example.com"]],
    ["ann@example.com, bob@example.net", ["ann@example.com", "bob@example.net"]],
    ['"Smith, Ann" <ann@example.com>, Bob <bob@example.net>', ["ann@example.com", "bob@example.net"]],
    ["Ann (the <first>, \\) of us) <ann@example.com>", ["ann@example.com"]],
    ["Friends: ann@example.com, Bob <bob@example.net>;, carol@example.org", ["ann@example.com", "bob@example.net", "carol@example.org"]],
    ["undisclosed-recipients:;", []],
    ["<@relay.example,@other.example:ann@example.com>", ["ann@example.com"]],
    ['"john smith"@example.com', ['"john smith"@example.com']],
    ['<"a>b"@example.com>', ['"a>b"@example.com']],
    ["ann @ example.com", ["ann@example.com"]],
    ["root", ["root"]],
    ["\r\n ann@example.com,\r\n\tbob@example.net\r\n", ["ann@example.com", "bob@example.net"]],
    ["=?utf-8?Q?J=C3=B6rg?= <joerg@example.com>", ["joerg@example.com"]],
    ["jörg@example.com", ["jörg@example.com"]],
    ["", []],
    [",,;", []],
  ])("%j are %j", (field, addresses) => {
    expect(addressList(field)).toEqual(addresses);
  });

  test("any text ends, and in time", () => {
    const pieces = fc.constantFrom('"', "(", ")", "<", ">", ",", ";", ":", "@", "\\", " ", "a");
    fc.assert(fc.property(fc.string({ unit: pieces, maxLength: 100 }), (text) => addressList(text).length <= text.length));
    expect(addressList(`a${" ".repeat(200_000)}@b`)).toHaveLength(1);
    expect(addressList("(".repeat(1_000_000))).toEqual([]);
  });
});

const COMPLETION: Completion = {
  sender: "app@example.com",
  hostname: "mx.example.com",
  now: new Date(Date.UTC(2026, 10, 22, 6, 12, 1)),
  unique: "1a2b",
};

const completed = (text: string, change: Partial<Completion> = {}): string =>
  completeMessage(splitMessage(withCrlf(Buffer.from(text))), { ...COMPLETION, ...change });

describe("a message is made whole", () => {
  test("From, Date and Message-ID come where they are missing", () => {
    expect(completed("Subject: hello\n\nbody\n")).toBe(
      "Subject: hello\r\nFrom: app@example.com\r\nDate: Sun, 22 Nov 2026 06:12:01 +0000\r\nMessage-ID: <1a2b@mx.example.com>\r\n\r\nbody\r\n",
    );
  });

  test("what is there stays octet by octet, folds and odd spaces too", () => {
    const text = "From : a@example.com\r\nDATE: today\r\nMessage-Id: <x@y>\r\nX-Long: one\r\n\ttwo\r\n\r\nbody \xff\r\n";
    expect(completeMessage(splitMessage(text), COMPLETION)).toBe(text);
  });

  test("Bcc goes, with all its lines, and nothing else that looks like it", () => {
    const text = completed("To: a@example.com\nBcc: b@example.com,\n c@example.com\nX-Bcc: kept\n\nBcc: in the body\n");
    expect(text).not.toMatch(/b@example\.com|c@example\.com/);
    expect(text).toMatch(/X-Bcc: kept\r\n.*\r\n\r\nBcc: in the body\r\n$/s);
  });

  test("text without a header is a body", () => {
    expect(completed("hello, world\nsecond line\n")).toMatch(/^From: .*\r\n\r\nhello, world\r\nsecond line\r\n$/s);
    expect(completed("")).toMatch(/^From: .*\r\n\r\n$/s);
  });

  test("the line that an mbox has before a message goes", () => {
    expect(completed("From ann Sun Nov 22 06:12:01 2026\nSubject: x\n\nbody\n")).toMatch(/^Subject: x\r\n/);
  });

  test.each([
    ["Ann Example", 'From: "Ann Example" <app@example.com>\r\n'],
    ['Ann "the" Example', 'From: "Ann \\"the\\" Example" <app@example.com>\r\n'],
    ["Jörg", "From: =?utf-8?B?SsO2cmc=?= <app@example.com>\r\n"],
    ["x\r\nBcc: all@example.com", 'From: "x Bcc: all@example.com" <app@example.com>\r\n'],
    ["  ", "From: app@example.com\r\n"],
  ])("the name %j cannot break the header", (fullName, field) => {
    expect(completed("\n", { fullName })).toContain(field);
  });

  test("of a message that is sent again only the last recipients count", () => {
    const { fields } = splitMessage("To: old@example.com\r\nResent-To: new@example.com\r\nResent-Bcc: hidden@example.com\r\n\r\n");
    expect(recipientFields(fields).map(({ name }) => name)).toEqual(["resent-to", "resent-bcc"]);
  });
});

describe("lines", () => {
  test.each([
    ["a\nb", "a\r\nb\r\n"],
    ["a\r\nb\r\n", "a\r\nb\r\n"],
    ["a\rb\n\n", "a\r\nb\r\n\r\n"],
    ["", ""],
  ])("%j is sent as %j", (text, sent) => {
    expect(withCrlf(Buffer.from(text))).toBe(sent);
  });

  test.each([
    ["a\r\n.\r\nb\r\n", "a\r\n"],
    [".\r\nb\r\n", ""],
    ["a\r\n..\r\n.b\r\n", "a\r\n..\r\n.b\r\n"],
  ])("without -i %j ends as %j", (text, kept) => {
    expect(untilDot(text)).toBe(kept);
  });
});

describe("the arguments of sendmail", () => {
  test.each<readonly [string, object]>([
    ["-t -i", { isFromHeader: true, isDotText: true }],
    ["-ti", { isFromHeader: true, isDotText: true }],
    ["-oi -oem -odb -t", { isFromHeader: true, isDotText: true }],
    ["-f ann@example.com bob@example.net", { sender: "ann@example.com", recipients: ["bob@example.net"] }],
    ["-fann@example.com -r bob@example.net", { sender: "bob@example.net" }],
    ["-if ann@example.com x", { isDotText: true, sender: "ann@example.com", recipients: ["x"] }],
    ["-bm -- -odd@example.com", { recipients: ["-odd@example.com"] }],
    [
      "-F Ann -N success,delay -R hdrs -V id -B 8BITMIME x",
      { fullName: "Ann", notify: "success,delay", ret: "hdrs", envelopeId: "id", body: "8BITMIME" },
    ],
    ["-O DeliveryMode=b -O IgnoreDots=true -C /etc/x.toml x", { isDotText: true, config: "/etc/x.toml", recipients: ["x"] }],
    ["-bp", { mode: "queue" }],
    ["-bi", { mode: "nothing" }],
    ["-bs -i", { mode: "session", isDotText: true }],
    ["-bv x", { mode: "wrong", words: "-bv is not done here; ricochet serve is the daemon" }],
    ["-q", { mode: "wrong", words: "-q is not done here; ricochet serve tries again by itself, and ricochet queue retry --all at once" }],
    ["-f", { mode: "wrong", words: "-f needs a value" }],
    ["-Z", { mode: "wrong", words: "there is no option -Z" }],
    ["-q30m -v -m x", { mode: "deliver", recipients: ["x"] }],
  ])("%s", (line, parsed) => {
    expect(sendmailArguments(line.split(" "))).toMatchObject(parsed);
  });

  test("an empty value is a value", () => {
    expect(sendmailArguments(["-f", "", "x"])).toMatchObject({ sender: "", recipients: ["x"] });
  });
});

describe("the envelope", () => {
  const envelope = (change: Partial<EnvelopeOptions> = {}) =>
    envelopeFor({ sender: "ann@example.com", recipients: ["bob@example.net"], message: "Subject: x\r\n\r\nbody\r\n", ...change });

  test("says nothing that was not asked", () => {
    expect(envelope()).toEqual({
      sender: { reversePath: "ann@example.com", body: "7BIT", smtpUtf8: false, requireTls: false },
      recipients: [{ address: "bob@example.net", notify: "unset" }],
    });
  });

  test.each<readonly [Partial<EnvelopeOptions>, object]>([
    [{ notify: "never" }, { recipients: [{ notify: "NEVER" }] }],
    [{ notify: "success, Delay" }, { recipients: [{ notify: ["SUCCESS", "DELAY"] }] }],
    [{ ret: "hdrs" }, { sender: { ret: "HDRS" } }],
    [{ envelopeId: "a+b=c ü" }, { sender: { envelopeId: "a+2Bb+3Dc+20+C3+BC" } }],
    [{ message: "Subject: x\r\n\r\n\xe4\r\n" }, { sender: { body: "8BITMIME", smtpUtf8: false } }],
    [{ message: "Subject: \xc3\xa4\r\n\r\n\r\n" }, { sender: { body: "8BITMIME", smtpUtf8: true } }],
    [{ recipients: ["jörg@example.com"] }, { sender: { smtpUtf8: true } }],
    [{ body: "7bit", message: "\xe4" }, { sender: { body: "8BITMIME" } }],
    [{ sender: "" }, { sender: { reversePath: "" } }],
    [{ recipients: ["a@b.example", "a@b.example"] }, { recipients: [{ address: "a@b.example" }] }],
  ])("%j gives %j", (change, expected) => {
    expect(envelope(change)).toMatchObject(expected);
  });

  test.each<readonly [Partial<EnvelopeOptions>, string]>([
    [{ notify: "sometimes" }, "-N sometimes: allowed are never, or some of success, failure, delay"],
    [{ notify: "never,success" }, "-N never,success: allowed are never, or some of success, failure, delay"],
    [{ ret: "some" }, "-R some: allowed are full and hdrs"],
    [{ body: "9BIT" }, "-B 9BIT: allowed are 7BIT and 8BITMIME"],
    [{ recipients: ["bob"] }, '"bob" is no address'],
    [{ recipients: [""] }, "a recipient is empty"],
    [{ recipients: ["a@b\r\nDATA"] }, '"a@b\r\nDATA" is no address'],
    [{ sender: "a@b> SIZE=1" }, '"a@b> SIZE=1" is no address'],
  ])("%j is refused", (change, wrong) => {
    expect(envelope(change)).toEqual({ wrong });
  });
});

describe("the exit code", () => {
  const refused = (code: number, verb: string): RecipientAnswer =>
    ({ kind: "refused", reply: { code, status: "5.1.1", text: "no\nreally" }, verb }) as RecipientAnswer;
  const accepted = { kind: "accepted", reply: { code: 250, text: "ok" }, verb: "." } as RecipientAnswer;
  const broken = (status: string): RecipientAnswer =>
    ({ kind: "broken", verb: ".", cause: { code: "timeout", text: "timed out", status } }) as RecipientAnswer;
  const submitted = (result: Handover) =>
    submit(() => Promise.resolve(result), {
      sender: { reversePath: "", body: "7BIT", smtpUtf8: false, requireTls: false },
      recipients: [
        { address: "a@example.com", notify: "unset" },
        { address: "b@example.com", notify: "unset" },
      ],
      message: "x\r\n",
    });

  test.each<readonly [string, Handover, number]>([
    ["all taken", { kind: "answered", answers: [accepted, accepted] }, 0],
    ["a recipient refused", { kind: "answered", answers: [accepted, refused(550, "RCPT")] }, 67],
    ["the message refused", { kind: "answered", answers: [refused(554, "."), refused(554, ".")] }, 65],
    ["the sender refused", { kind: "answered", answers: [refused(550, "MAIL"), refused(550, "MAIL")] }, 69],
    ["one refused, one put off", { kind: "answered", answers: [refused(550, "RCPT"), refused(451, "RCPT")] }, 75],
    ["broken off", { kind: "answered", answers: [broken("4.4.2"), broken("4.4.2")] }, 75],
    ["impossible", { kind: "answered", answers: [broken("5.6.7"), broken("5.6.7")] }, 69],
    ["the daemon away", { kind: "away", words: "refused", isTemporary: true }, 75],
    ["nowhere to go", { kind: "away", words: "no listener", isTemporary: false }, 69],
  ])("%s", async (_name, result, exit) => {
    expect((await submitted(result)).exit).toBe(exit);
  });

  test("who was refused is said with the reply, in one line", async () => {
    expect((await submitted({ kind: "answered", answers: [accepted, refused(550, "RCPT")] })).lines).toEqual([
      "<b@example.com>: 550 5.1.1 no really",
    ]);
  });
});

test("an address in quotes may not end the line, nor an envelope id be what none may be", () => {
  const envelope = (change: Partial<EnvelopeOptions>) =>
    envelopeFor({ sender: "ann@example.com", recipients: ["bob@example.net"], message: "Subject: x\r\n\r\n", ...change });
  const injected = '"a\r\nRCPT TO:<eve@example.net>"@example.com';
  expect(envelope({ recipients: [injected] })).toEqual({ wrong: `"${injected}" is no address` });
  expect(envelope({ recipients: ['"a b"@example.com'] })).toMatchObject({ recipients: [{ address: '"a b"@example.com' }] });
  expect(envelope({ envelopeId: "a\r\nRCPT" })).toEqual({ wrong: "-V a\r\nRCPT: allowed is one line, of at most 100 octets in xtext" });
  expect(envelope({ envelopeId: "+".repeat(34) })).toHaveProperty("wrong");
  expect(envelope({ envelopeId: "+".repeat(33) })).toMatchObject({ sender: { envelopeId: "+2B".repeat(33) } });
});

test("what is wrong is named as it was typed", () => {
  const names = { notify: "--notify", ret: "--ret", envelopeId: "--envelope-id" };
  const given = { sender: "ann@example.com", recipients: ["bob@example.net"], message: "", names };
  expect(envelopeFor({ ...given, notify: "soon" })).toEqual({
    wrong: "--notify soon: allowed are never, or some of success, failure, delay",
  });
});
