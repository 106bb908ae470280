import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { bounceTo, sourcesScene } from "../../../../../test/support/sources-scene.ts";
import type { LogIntake, MaildirIntake, MboxIntake } from "../../config/index.ts";

const root = mkdtempSync(join(tmpdir(), "ricochet-sources-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const WHOSE = { tenant: "default", stream: "transactional", pollMs: 50 } as const;
let folder: string;
let scene: Awaited<ReturnType<typeof sourcesScene>>;

beforeEach(async () => {
  folder = mkdtempSync(join(root, "one-"));
  scene = await sourcesScene(join(folder, "ledger.db"));
});
afterEach(() => scene.close());

const has =
  (...recipients: string[]) =>
  async () =>
    recipients.every(Set.prototype.has, new Set(await scene.recipients()));

describe("a Maildir", () => {
  const settings = (after: "move" | "leave"): MaildirIntake => ({ kind: "maildir", path: join(folder, "Maildir"), after, ...WHOSE });
  const deliver = (name: string, recipient: string): void => writeFileSync(join(folder, "Maildir/new", name), bounceTo(recipient));
  beforeEach(() => {
    for (const name of ["new", "cur", "tmp"]) mkdirSync(join(folder, "Maildir", name), { recursive: true });
  });

  test("is read, what comes while it runs too, and what was read is moved to cur as seen", async () => {
    deliver("1.a", "bob@example.net");
    await scene.runUntil(settings("move"), async () => {
      if ((await scene.recipients()).length === 1) deliver("2.b", "eve@example.net");
      return (await scene.recipients()).length === 2 && readdirSync(join(folder, "Maildir/cur")).length === 2;
    });
    expect(readdirSync(join(folder, "Maildir/cur")).sort()).toEqual(["1.a:2,S", "2.b:2,S"]);
    expect(await scene.store.ledger.positions()).toMatchObject([{ source: "maildir", arrivals: 2 }]);
  });

  test("that is left as it is gives each mail once, also to whoever begins again", async () => {
    deliver("1.a", "bob@example.net");
    await scene.runUntil(settings("leave"), has("bob@example.net"));
    deliver("2.b", "eve@example.net");
    await scene.runUntil(settings("leave"), has("eve@example.net"));
    expect(await scene.recipients()).toEqual(["bob@example.net", "eve@example.net"]);
    expect(readdirSync(join(folder, "Maildir/new"))).toHaveLength(2);
  });

  test("with links and folders in it gives only what is mail, and says what it could not read", async () => {
    writeFileSync(join(folder, "secret"), bounceTo("secret@example.net"));
    symlinkSync(join(folder, "secret"), join(folder, "Maildir/new/0.link"));
    mkdirSync(join(folder, "Maildir/new/0.folder"));
    deliver("1.a", "bob@example.net");
    await scene.runUntil(settings("move"), has("bob@example.net"));
    expect(await scene.recipients()).toEqual(["bob@example.net"]);
  });

  test("that is not there is trouble that people can see, and ends when it comes", async () => {
    rmSync(join(folder, "Maildir"), { recursive: true });
    await scene.runUntil(settings("move"), () => scene.events.some(({ kind }) => kind === "source-failed"));
    expect(await scene.store.ledger.positions()).toMatchObject([{ trouble: expect.stringContaining("Maildir") }]);
  });
});

describe("an mbox", () => {
  const settings = (): MboxIntake => ({ kind: "mbox", path: join(folder, "mbox"), ...WHOSE });
  const FROM = "From MAILER-DAEMON Tue Nov  3 10:12:00 2026\n";
  const append = (recipient: string): void => appendFileSync(join(folder, "mbox"), `${FROM}${bounceTo(recipient)}\n`);

  test("is read as it grows, never changed, and gone on with by whoever begins again", async () => {
    append("bob@example.net");
    append("eve@example.net");
    // the last one has no end but the file's: the next From line ends it
    await scene.runUntil(settings(), has("bob@example.net"));
    append("joe@example.net");
    await scene.runUntil(settings(), has("eve@example.net"));
    const before = readFileSync(join(folder, "mbox"));
    const [position] = await scene.store.ledger.positions();
    expect(JSON.parse(position?.position ?? "")).toMatchObject({ offset: before.lastIndexOf("From MAILER") });
    expect(position?.arrivals).toBe(2);
    expect(readFileSync(join(folder, "mbox")).equals(before)).toBe(true);
  });

  test("that was replaced is read from its beginning", async () => {
    for (const name of ["a", "b", "c"]) append(`${name}@example.net`);
    await scene.runUntil(settings(), has("b@example.net"));
    rmSync(join(folder, "mbox"));
    for (const name of ["x", "y"]) append(`${name}@example.org`);
    await scene.runUntil(settings(), has("x@example.org"));
    expect(await scene.recipients()).toEqual(["a@example.net", "b@example.net", "x@example.org"]);
  });
});

describe("a log", () => {
  const path = (): string => join(folder, "mail.log");
  const settings = (changes: Partial<LogIntake> = {}): LogIntake => ({
    ...{ kind: "log", path: path(), fromStart: true, senders: [], ...WHOSE },
    ...changes,
  });
  const write = (...lines: string[]): void => appendFileSync(path(), lines.map((line) => `${line}\n`).join(""));
  const sent = (id: string, recipient: string): string =>
    `2026-11-22T10:00:02+00:00 mx postfix/smtp[3]: ${id}: to=<${recipient}>, relay=mx.example.net[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=2.0.0, status=sent (250 2.0.0 Ok)`;
  const bounced = (id: string, recipient: string): string =>
    `2026-11-22T10:00:02+00:00 mx postfix/smtp[3]: ${id}: to=<${recipient}>, relay=mx.example.net[192.0.2.1]:25, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.1] said: 550 5.1.1 <${recipient}>: User unknown (in reply to RCPT TO command))`;
  const message = (id: string, from = "ann@example.com"): string[] => [
    `2026-11-22T10:00:00+00:00 mx postfix/cleanup[1]: ${id}: message-id=<${id}@example.com>`,
    `2026-11-22T10:00:01+00:00 mx postfix/qmgr[2]: ${id}: from=<${from}>, size=100, nrcpt=1 (queue active)`,
  ];

  test("of Postfix gives failures as proven rows and deliveries as figures", async () => {
    write(...message("A1B2C3"), sent("A1B2C3", "bob@example.net"), bounced("A1B2C3", "eve@example.net"));
    await scene.runUntil(settings(), has("eve@example.net"));
    const [outcome] = await scene.outcomes();
    expect(outcome).toMatchObject({
      ...{ recipient: "eve@example.net", action: "failed", status: "5.1.1", code: 550, reason: "user-unknown", bounce: "hard" },
      ...{ isProven: true, senderDomain: "example.com", messageId: "A1B2C3@example.com", remoteMta: "mx.example.net", source: "log" },
    });
    expect(await scene.counted()).toEqual({ "delivered example.com": 1, "hard example.com": 1 });
    const arrival = await scene.store.ledger.arrival(outcome?.arrival ?? 0);
    expect(arrival).toMatchObject({ verdict: "ours", strength: "strong" });
    expect(JSON.parse(arrival?.evidence ?? "")).toEqual([{ kind: "own-log", strength: "strong", found: `log ${path()}` }]);
  });

  test("is gone on with by whoever begins again: nothing is counted twice, and who sent it is still known", async () => {
    write(...message("A1B2C3"), sent("A1B2C3", "a@example.net"), bounced("A1B2C3", "b@example.net"));
    await scene.runUntil(settings(), has("b@example.net"));
    write(sent("A1B2C3", "c@example.net"), bounced("A1B2C3", "d@example.net"));
    await scene.runUntil(settings(), has("d@example.net"));
    expect(await scene.counted()).toEqual({ "delivered example.com": 2, "hard example.com": 2 });
  });

  test("that is met for the first time is read from its end, unless it is wanted whole", async () => {
    write(...message("A1B2C3"), bounced("A1B2C3", "old@example.net"));
    const running = scene.run(settings({ fromStart: false }));
    await expect.poll(() => scene.store.ledger.positions()).toHaveLength(1);
    write(bounced("A1B2C3", "new@example.net"));
    await expect.poll(() => scene.recipients()).toEqual(["new@example.net"]);
    await running.stop();
    expect((await scene.outcomes())[0]).toMatchObject({ senderDomain: "example.com" });
  });

  test("that is renamed and begun anew while it is read loses no line, nor one without its end", async () => {
    write(...message("A1B2C3"), bounced("A1B2C3", "a@example.net"));
    await scene.runUntil(settings(), async () => {
      if ((await scene.recipients()).length === 1) {
        renameSync(path(), `${path()}.1`);
        appendFileSync(`${path()}.1`, `${bounced("A1B2C3", "b@example.net")}\n${bounced("A1B2C3", "c@example.net")}`);
        write(bounced("A1B2C3", "d@example.net"));
        return await has("b@example.net", "c@example.net", "d@example.net")();
      }
      return await has("b@example.net", "c@example.net", "d@example.net")();
    });
    expect(await scene.recipients()).toHaveLength(4);
  });

  const AT_S = Date.UTC(2026, 10, 22, 10) / 1000;
  test.each([
    ["Exim", (name: string) => `2026-11-22 10:00:02 +0000 1tEabc-0000000abcd-0XYz ** ${name}@example.net: Unrouteable address`],
    [
      "KumoMTA",
      (name: string) =>
        JSON.stringify({
          ...{ type: "Bounce", id: `1d98${name}`, sender: "news@example.com", recipient: `${name}@example.net`, queue: "example.net" },
          ...{ response: { code: 550, content: "User unknown" }, timestamp: AT_S, created: AT_S, num_attempts: 1, headers: {} },
        }),
    ],
  ])("of %s is rotated like any other: the rest of the old file first, then the new one", async (_product, line) => {
    write(line("a"));
    await scene.runUntil(settings(), has("a@example.net"));
    write(line("b"));
    renameSync(path(), `${path()}.1`);
    write(line("c"));
    await scene.runUntil(settings(), has("b@example.net", "c@example.net"));
    expect(await scene.recipients()).toEqual(["a@example.net", "b@example.net", "c@example.net"]);
  });

  test("that was rotated twice while nobody read it is read from where it was left", async () => {
    write(...message("A1B2C3"), bounced("A1B2C3", "a@example.net"));
    await scene.runUntil(settings(), has("a@example.net"));
    write(bounced("A1B2C3", "b@example.net"));
    renameSync(path(), `${path()}.2`);
    write("2026-11-22T11:00:00+00:00 mx kernel: another beginning", bounced("A1B2C3", "c@example.net"));
    renameSync(path(), `${path()}.1`);
    write("2026-11-22T12:00:00+00:00 mx kernel: a third one", bounced("A1B2C3", "d@example.net"));
    await scene.runUntil(settings(), has("d@example.net"));
    expect(await scene.recipients()).toEqual(["a@example.net", "b@example.net", "c@example.net", "d@example.net"]);
    expect(await scene.counted()).toEqual({ "hard example.com": 4 });
  });

  test("that was rotated twice between two looks at it is read whole", async () => {
    write(...message("A1B2C3"), bounced("A1B2C3", "a@example.net"));
    const wanted = has("b@example.net", "c@example.net", "d@example.net");
    let isRotated = false;
    await scene.runUntil(settings(), async () => {
      if (!isRotated && (await scene.recipients()).length === 1) {
        isRotated = true;
        write(bounced("A1B2C3", "b@example.net"));
        renameSync(path(), `${path()}.2`);
        write("2026-11-22T11:00:00+00:00 mx kernel: another beginning", bounced("A1B2C3", "c@example.net"));
        writeFileSync(`${path()}.errors`, `${bounced("A1B2C3", "copy@example.net")}\n`);
        renameSync(path(), `${path()}.1`);
        write("2026-11-22T12:00:00+00:00 mx kernel: a third one", bounced("A1B2C3", "d@example.net"));
      }
      return await wanted();
    });
    expect(await scene.recipients()).toEqual(["a@example.net", "b@example.net", "c@example.net", "d@example.net"]);
    expect(await scene.counted()).toEqual({ "hard example.com": 4 });
  });

  test("that was copied and emptied is read to the end of the copy, and then anew", async () => {
    write(...message("A1B2C3"), bounced("A1B2C3", "a@example.net"));
    await scene.runUntil(settings(), has("a@example.net"));
    write(bounced("A1B2C3", "b@example.net"));
    writeFileSync(`${path()}.1`, readFileSync(path()));
    writeFileSync(path(), `2026-11-22T11:00:00+00:00 mx kernel: another beginning\n${bounced("A1B2C3", "c@example.net")}\n`);
    await scene.runUntil(settings(), has("b@example.net", "c@example.net"));
    expect(await scene.counted()).toEqual({ "hard example.com": 3 });
  });

  test("with lines of a megabyte, octets that are no text, and a line that is not yet whole, gives the others", async () => {
    appendFileSync(path(), Buffer.concat([Buffer.alloc(1_000_000, 0x41), Buffer.from("\n"), Buffer.from([0, 0xff, 0xfe, 0x1b, 0x0a])]));
    write(...message("A1B2C3"), bounced("A1B2C3", "a@example.net"));
    const last = bounced("A1B2C3", "b@example.net");
    appendFileSync(path(), last.slice(0, 50));
    await scene.runUntil(settings(), has("a@example.net"));
    appendFileSync(path(), `${last.slice(50)}\n`);
    await scene.runUntil(settings(), has("b@example.net"));
    expect(await scene.recipients()).toEqual(["a@example.net", "b@example.net"]);
  });

  test.each([
    ["gzip", "1f8b0800"],
    ["zstd", "28b52ffd24"],
    ["xz", "fd377a585a00"],
  ])("that is packed by %s is trouble, and not a log in which nothing failed", async (name, begin) => {
    writeFileSync(path(), Buffer.from(`${begin}0a0a`, "hex"));
    await scene.runUntil(settings(), () => scene.events.some(({ kind }) => kind === "source-failed"));
    expect(await scene.store.ledger.positions()).toMatchObject([{ trouble: expect.stringContaining(`is packed (${name})`) }]);
  });

  test("tells nothing of mail of other senders, nor of bounces", async () => {
    write(
      ...message("A1B2C3", "news@example.org"),
      bounced("A1B2C3", "a@example.net"),
      ...message("B1B2C3", ""),
      sent("B1B2C3", "b@example.net"),
    );
    write(...message("C1B2C3"), bounced("C1B2C3", "c@example.net"));
    await scene.runUntil(settings({ senders: ["example.com"] }), has("c@example.net"));
    expect(await scene.counted()).toEqual({ "hard example.com": 1 });
  });
});

const isRoot = process.getuid?.() === 0;
if (isRoot) console.warn("skipped: a file that may not be read: root may read every file");

test.skipIf(isRoot)("a file that may not be read is trouble", async () => {
  mkdirSync(join(folder, "new"), { recursive: true });
  writeFileSync(join(folder, "new/1"), "x");
  chmodSync(join(folder, "new/1"), 0);
  await scene.runUntil({ kind: "maildir", path: folder, after: "move", ...WHOSE }, () =>
    scene.events.some(({ kind }) => kind === "source-troubled"),
  );
});
