import { hash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NoMailError, readSources, type SourceFailure, storedBytes } from "./index.ts";

const MAIL = "Subject: a\n\nbody\n";
const FROM = "From a@example.com Tue Nov  3 10:12:00 2026\n";
const MBOX = `${FROM}${MAIL}\n${FROM}Subject: b\n\nother\n`;

let folder = "";

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ricochet-sources-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function put(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

interface Got {
  readonly messages: readonly (readonly [source: string, text: string])[];
  readonly failures: readonly SourceFailure[];
}

async function readAll(paths: readonly string[], { stdin = [] as readonly Buffer[], limitBytes = 1 << 20 } = {}): Promise<Got> {
  const messages: [string, string][] = [];
  const failures: SourceFailure[] = [];
  const options = { limitBytes, stdin: streamOf(stdin), onFailure: (failure: SourceFailure) => failures.push(failure) };
  for await (const batch of readSources(paths, options)) {
    for (const { source, bytes } of batch) messages.push([source.replace(`${folder}/`, ""), Buffer.from(bytes).toString()]);
  }
  return { messages, failures };
}

async function* streamOf(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}

const sourcesOf = ({ messages }: Got): readonly string[] => messages.map(([source]) => source);

describe("a file", () => {
  test("is one message, named as it was given", async () => {
    expect((await readAll([put("a.eml", MAIL)])).messages).toEqual([["a.eml", MAIL]]);
  });

  test("is an mbox when it begins with a From line, and its messages are numbered from 1", async () => {
    expect((await readAll([put("box", MBOX)])).messages).toEqual([
      ["box#1", MAIL],
      ["box#2", "Subject: b\n\nother\n"],
    ]);
  });

  test.each([
    ["blank lines", "\n\r\n\n"],
    ["a byte order mark", "\ufeff"],
    ["both", "\ufeff\n"],
  ])("is an mbox also behind %s, and one message is not touched", async (_what, before) => {
    expect(sourcesOf(await readAll([put("late", before + MBOX), put("late.mbox.gz", gzipSync(before + MBOX))]))).toEqual([
      "late#1",
      "late#2",
      "late.mbox.gz#1",
      "late.mbox.gz#2",
    ]);
    const stdin = [...Buffer.from(before + MBOX)].map((octet) => Buffer.of(octet));
    expect((await readAll(["-"], { stdin })).messages[0]).toEqual(["-#1", MAIL]);
    expect((await readAll([put("one", before + MAIL)])).messages).toEqual([["one", before + MAIL]]);
  });

  test("named .eml is never split, whatever it contains", async () => {
    expect((await readAll([put("from.eml", MBOX)])).messages).toEqual([["from.eml", MBOX]]);
  });

  test("with one message behind a From line keeps its plain path, unless it is named as a mailbox", async () => {
    expect((await readAll([put("saved", FROM + MAIL)])).messages).toEqual([["saved", MAIL]]);
    expect((await readAll([put("one.mbox", FROM + MAIL)])).messages).toEqual([["one.mbox#1", MAIL]]);
  });

  test("that begins with From in prose is one message", async () => {
    const prose = "From here on nothing is mail\n\nFrom a@example.com Tue Nov  3 10:12:00 2026\n";
    expect(sourcesOf(await readAll([put("prose", prose)]))).toEqual(["prose"]);
  });

  test("without a byte is one empty message", async () => {
    expect((await readAll([put("empty.eml", "")])).messages).toEqual([["empty.eml", ""]]);
  });

  test("above the limit is cut to one byte more", async () => {
    for (const size of [99, 100, 101, 700_000]) {
      const { messages } = await readAll([put("big.eml", "x".repeat(size))], { limitBytes: 100 });
      expect(messages[0]?.[1].length).toBe(Math.min(size, 101));
    }
  });

  test("larger than a chunk comes whole", async () => {
    const body = Array.from({ length: 60_000 }, (_line, n) => `line ${n}\n`).join("");
    expect((await readAll([put("long.eml", body)])).messages[0]?.[1]).toBe(body);
    const { messages } = await readAll([put("long.mbox", `${FROM}${body}\n${FROM}${body}\n${FROM}${MAIL}`)]);
    expect(messages.map(([, text]) => text)).toEqual([body, body, MAIL]);
  });
});

describe("gzip", () => {
  test("is unpacked by its content, whatever the name", async () => {
    const paths = [put("a.eml.gz", gzipSync(MAIL)), put("box.mbox.gz", gzipSync(MBOX)), put("named-otherwise", gzipSync(MAIL))];
    expect(sourcesOf(await readAll(paths))).toEqual(["a.eml.gz", "box.mbox.gz#1", "box.mbox.gz#2", "named-otherwise"]);
  });

  test("holds several members behind each other", async () => {
    const members = Buffer.concat([gzipSync(`${FROM}${MAIL}\n`), gzipSync(`${FROM}${MAIL}`)]);
    expect(sourcesOf(await readAll([put("members.gz", members)]))).toEqual(["members.gz#1", "members.gz#2"]);
  });

  test("that unpacks to more than the limit is cut, and not unpacked to its end", async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, "x"));
    const { messages } = await readAll([put("bomb.eml.gz", bomb)], { limitBytes: 1000 });
    expect(messages[0]?.[1].length).toBe(1001);
  });

  test.each([
    ["xz", "fd377a585a00"],
    ["bzip2", "425a6839"],
    ["zstd", "28b52ffd24"],
  ])("is the only packing that is read: of %s it is said how to unpack it", async (name, magic) => {
    const got = await readAll([put(`packed.${name}`, Buffer.from(`${magic}0000`, "hex")), put("a.eml", MAIL)]);
    expect(sourcesOf(got)).toEqual(["a.eml"]);
    expect(got.failures.map(({ cause }) => String(cause))).toEqual([`Error: it is packed (${name}): ${name} -dc FILE | ricochet read -`]);
  });

  test("that is cut short or damaged gives the messages before that", async () => {
    const noise = (octets: number) => Array.from({ length: octets }, (_octet, n) => String.fromCharCode(97 + ((n * n) % 26))).join("");
    const mbox = Array.from({ length: 400 }, (_mail, n) => `${FROM}Subject: ${n}\n\n${noise(n * 7)}\n\n`).join("");
    const whole = gzipSync(mbox);
    const cut = await readAll([put("part.mbox.gz", gzipSync(MBOX).subarray(0, -9)), put("half.gz", whole.subarray(0, whole.length / 2))]);
    expect(cut.messages[0]).toEqual(["part.mbox.gz#1", MAIL]);
    expect(cut.messages.length).toBeGreaterThan(50);
    expect(cut.failures).toHaveLength(2);
    const letter = (n: number) => `${FROM}${MAIL}${Array.from({ length: 9 }, (_part, k) => hash("sha512", `${n}.${k}`)).join("")}\n\n`;
    const letters = Array.from({ length: 400 }, (_letter, n) => letter(n)).join("");
    const spoilt = await readAll([put("spoilt.gz", Buffer.concat([gzipSync(letters), Buffer.from("garbage")]))]);
    expect(spoilt.messages.length).toBeGreaterThan(370);
    expect(spoilt.failures).toHaveLength(1);
  });

  test("that is cut short or damaged is a failure, and the next file is read", async () => {
    const whole = gzipSync(MAIL.repeat(1000));
    const damaged = Buffer.from(whole).fill(0xff, 20, 60);
    const got = await readAll([put("cut.gz", whole.subarray(0, -20)), put("damaged.gz", damaged), put("a.eml", MAIL)]);
    expect(sourcesOf(got)).toEqual(["a.eml"]);
    expect(got.failures.map(({ cause }) => (cause as NodeJS.ErrnoException).code)).toEqual(["Z_BUF_ERROR", "Z_DATA_ERROR"]);
  });
});

describe("the standard input", () => {
  test.each([1, 7, 1000])("is a message or an mbox, in chunks of %i", async (size) => {
    const chunks = (text: string | Buffer): Buffer[] => {
      const bytes = Buffer.from(text);
      return Array.from({ length: Math.ceil(bytes.length / size) }, (_chunk, n) => bytes.subarray(n * size, (n + 1) * size));
    };
    expect((await readAll(["-"], { stdin: chunks(MAIL) })).messages).toEqual([["-", MAIL]]);
    expect((await readAll(["-"], { stdin: chunks(FROM + MAIL) })).messages).toEqual([["-", MAIL]]);
    expect(sourcesOf(await readAll(["-"], { stdin: chunks(MBOX) }))).toEqual(["-#1", "-#2"]);
    expect(sourcesOf(await readAll(["-"], { stdin: chunks(gzipSync(MBOX)) }))).toEqual(["-#1", "-#2"]);
  });
});

describe("a folder", () => {
  test("is read in sorted order with its folders, without what is hidden or no mail", async () => {
    for (const name of ["b.eml", "a.eml", "sub/c", "sub/d.txt", "z.mbox"]) put(`tree/${name}`, name.endsWith("mbox") ? MBOX : MAIL);
    for (const name of [".hidden", ".git/config", "labels.jsonl", "README.md", "README", "LICENSE", "score.mjs", "x.json", "a.eml~"]) {
      put(`tree/${name}`, "no mail");
    }
    expect(sourcesOf(await readAll([join(folder, "tree")]))).toEqual([
      "tree/a.eml",
      "tree/b.eml",
      "tree/sub/c",
      "tree/sub/d.txt",
      "tree/z.mbox#1",
      "tree/z.mbox#2",
    ]);
  });

  test("named file by file is read even where its names are no mail", async () => {
    expect(sourcesOf(await readAll([put("README.md", MAIL)]))).toEqual(["README.md"]);
  });

  test("that is a Maildir gives cur and new, each file one message, and its subfolders", async () => {
    for (const name of ["cur/1.host:2,S", "new/2.host", "tmp/3.host", ".Sent/cur/4.host", ".Sent/tmp/5", "courierimapkeywords/list"]) {
      put(`Maildir/${name}`, MBOX);
    }
    mkdirSync(join(folder, "Maildir/.Sent/new"));
    put("Maildir/dovecot-uidlist", "3 V1");
    expect(sourcesOf(await readAll([join(folder, "Maildir")]))).toEqual([
      "Maildir/.Sent/cur/4.host",
      "Maildir/cur/1.host:2,S",
      "Maildir/new/2.host",
    ]);
  });

  test("that is cur or new of a Maildir holds messages only, whatever the host in their names is", async () => {
    for (const name of ["cur/1.M1.mail.example.pl:2,S", "new/2.M1.mail.example.pl", "new/.3.host"]) put(`polish/${name}`, MBOX);
    expect(sourcesOf(await readAll([join(folder, "polish/new"), `${join(folder, "polish/cur")}/`]))).toEqual([
      "polish/new/2.M1.mail.example.pl",
      "polish/cur/1.M1.mail.example.pl:2,S",
    ]);
  });

  test("without mail is a failure, an empty Maildir too", async () => {
    put("papers/README", "no mail");
    for (const name of ["cur", "new", "tmp"]) mkdirSync(join(folder, "fresh", name), { recursive: true });
    const { failures } = await readAll([join(folder, "papers"), join(folder, "fresh")]);
    expect(failures.map(({ cause }) => cause instanceof NoMailError)).toEqual([true, true]);
  });

  test("with a link back to itself ends", async () => {
    put("circle/in/a.eml", MAIL);
    symlinkSync(join(folder, "circle"), join(folder, "circle/in/up"));
    expect(sourcesOf(await readAll([join(folder, "circle")]))).toEqual(["circle/in/a.eml"]);
  });

  test("with a dangling link reports it and reads on", async () => {
    put("links/b.eml", MAIL);
    symlinkSync("nowhere", join(folder, "links/a.eml"));
    const got = await readAll([join(folder, "links")]);
    expect(sourcesOf(got)).toEqual(["links/b.eml"]);
    expect(got.failures.map(({ path }) => path.replace(`${folder}/`, ""))).toEqual(["links/a.eml"]);
  });
});

test("a name that is no UTF-8 is opened by its octets, of a file and of a folder", async () => {
  const octets = Buffer.from(`${folder}/octets`);
  const inside = Buffer.concat([octets, Buffer.from("/caf\xe9", "latin1")]);
  mkdirSync(inside, { recursive: true });
  writeFileSync(Buffer.concat([inside, Buffer.from("/\xfcber.eml", "latin1")]), MAIL);
  put("octets/plain.eml", MAIL);
  const got = await readAll([join(folder, "octets")]);
  expect(got).toEqual({
    messages: [
      ["octets/caf\ufffd/\ufffdber.eml", MAIL],
      ["octets/plain.eml", MAIL],
    ],
    failures: [],
  });
});

test("a Maildir stays one beside a name that is no UTF-8", async () => {
  for (const name of ["cur/1.host:2,S", "new/2.host", "tmp/3.host"]) put(`mixed/${name}`, MAIL);
  mkdirSync(Buffer.from(`${folder}/mixed/.caf\xe9`, "latin1"));
  expect(sourcesOf(await readAll([join(folder, "mixed")]))).toEqual(["mixed/cur/1.host:2,S", "mixed/new/2.host"]);
});

test("a link that leads in a circle does not hide what lies beside it", async () => {
  put("around/b.eml", MAIL);
  symlinkSync("a.eml", join(folder, "around/a.eml"));
  const got = await readAll([join(folder, "around")]);
  expect(sourcesOf(got)).toEqual(["around/b.eml"]);
  expect(got.failures.map(({ cause }) => (cause as NodeJS.ErrnoException).code)).toEqual(["ELOOP"]);
});

test("what was named first comes first, and what is missing does not stop the others", async () => {
  const paths = [put("2.eml", MAIL), join(folder, "missing.eml"), put("1.eml", MAIL)];
  const got = await readAll(paths);
  expect(sourcesOf(got)).toEqual(["2.eml", "1.eml"]);
  expect(got.failures.map(({ path }) => path)).toEqual([join(folder, "missing.eml")]);
});

test("the size of what is named is known beforehand, where it has one", () => {
  put("sized/a.eml", MAIL);
  put("sized/README", "not counted");
  expect(storedBytes([join(folder, "sized"), join(folder, "missing")])).toBe(MAIL.length);
  expect(storedBytes(["/dev/null"])).toBeUndefined();
});
