/** A log that was rotated and packed while nobody read it: what was missed is read, each line once, also by who is killed over it. */
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { systemClock } from "../../time/index.ts";
import type { SourceBatch } from "../source/index.ts";
import { LogFollower } from "./log-follower.ts";
import { LogLedger } from "./log-ledger.ts";

const root = mkdtempSync(join(tmpdir(), "ricochet-follower-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let path: string;
let count = 0;
beforeEach(() => {
  const folder = join(root, String(++count));
  mkdirSync(folder);
  path = join(folder, "mail.log");
});

const AT_S = Date.UTC(2026, 10, 22) / 1000;
const line = (at: number): string =>
  `${new Date((AT_S + at) * 1000).toISOString()} mx postfix/smtp[3]: A1B2C3: to=<a${at}@example.net>, relay=none, delay=1, delays=0/0/0/1, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command))\n`;
const lines = (from: number, to: number): string => Array.from({ length: to - from }, (_none, at) => line(from + at)).join("");
const write = (from: number, to: number): void => appendFileSync(path, lines(from, to));
const numbers = (from: number, to: number): number[] => Array.from({ length: to - from }, (_none, at) => from + at);

/** A door that keeps what passes, as the store would: a position with what it stands behind. */
function ledgerDoor() {
  const told: number[] = [];
  const troubles: string[] = [];
  let position: string | undefined;
  let left = Number.POSITIVE_INFINITY;
  return {
    told,
    troubles,
    /** Who hands on so many batches more is killed with the next. */
    killAfter(batches: number) {
      left = batches;
    },
    position: () => Promise.resolve(position),
    take: (batch: SourceBatch): Promise<void> => {
      left -= 1;
      if (left < 0) return Promise.reject(new Error("killed"));
      for (const { report } of batch.told ?? []) told.push(Number(report.outcomes[0]?.recipient.slice(1, -"@example.net".length)));
      position = batch.position;
      return Promise.resolve();
    },
    trouble: (words: string | undefined) => {
      if (words !== undefined) troubles.push(words);
    },
  };
}

type Door = ReturnType<typeof ledgerDoor>;

async function readOnce(door: Door, signal = new AbortController().signal): Promise<void> {
  const ledger = new LogLedger({ senders: [] });
  const follower = new LogFollower({ path, fromStart: true, ledger }, { door, clock: systemClock, signal });
  try {
    await follower.readNew();
  } finally {
    await follower.close();
  }
}

/** mail.log is renamed; with a packer it is packed under that name, as logrotate does with `compress`. */
function rotate(name: string, pack?: { readonly suffix: string; readonly by: (octets: Buffer) => Buffer }): void {
  renameSync(path, `${path}${name}`);
  if (pack === undefined) return;
  writeFileSync(`${path}${name}${pack.suffix}`, pack.by(readFileSync(`${path}${name}`)));
  rmSync(`${path}${name}`);
}

const GZIP = { suffix: ".gz", by: (octets: Buffer) => gzipSync(octets) };
const PACKERS = [
  ["gzip", GZIP],
  ["zstd", { suffix: ".zst", by: (octets: Buffer) => zstdCompressSync(octets) }],
  ["brotli", { suffix: ".br", by: (octets: Buffer) => brotliCompressSync(octets) }],
  ["gzip in members", { suffix: ".gz", by: (o: Buffer) => Buffer.concat([gzipSync(o.subarray(0, 700)), gzipSync(o.subarray(700))]) }],
  [
    "zstd in frames",
    { suffix: ".zst", by: (o: Buffer) => Buffer.concat([zstdCompressSync(o.subarray(0, 700)), zstdCompressSync(o.subarray(700))]) },
  ],
] as const;

describe.each(PACKERS)("rotations packed by %s", (_name, pack) => {
  test("are read from where the log was left, each line once", async () => {
    const door = ledgerDoor();
    write(0, 10);
    await readOnce(door);
    write(10, 20);
    rotate(".3", pack);
    write(20, 30);
    rotate(".2", pack);
    write(30, 40);
    rotate(".1");
    write(40, 50);
    await readOnce(door);
    expect(door.told).toEqual(numbers(0, 50));
    expect(door.troubles).toEqual([]);
  });

  test("are gone on with by who is killed in the middle of one", async () => {
    const door = ledgerDoor();
    write(0, 10);
    await readOnce(door);
    // several pieces, so that a position lies inside
    write(10, 4_000);
    rotate(".2", pack);
    write(4_000, 4_010);
    rotate(".1", pack);
    write(4_010, 4_020);
    for (let restart = 0; restart < 20 && door.told.length < 4_020; restart++) {
      door.killAfter(1);
      await readOnce(door).catch((error: unknown) => expect(String(error)).toContain("killed"));
    }
    expect(door.told).toEqual(numbers(0, 4_020));
  });
});

test("rotations that were packed later than newer ones are read in their order all the same", async () => {
  const door = ledgerDoor();
  write(0, 10);
  await readOnce(door);
  rotate(".2", GZIP);
  write(10, 20);
  rotate(".1");
  write(20, 30);
  utimesSync(`${path}.1`, AT_S, AT_S);
  await readOnce(door);
  expect(door.told).toEqual(numbers(0, 30));
});

test("days whose names have hyphens are read in their order", async () => {
  const door = ledgerDoor();
  write(0, 10);
  await readOnce(door);
  const soon = Date.now() / 1000;
  for (const [at, day] of ["2026-11-29", "2026-11-30", "2026-12-01"].entries()) {
    write(10 + at * 10, 20 + at * 10);
    rotate(`-${day}`, GZIP);
    utimesSync(`${path}-${day}.gz`, soon + at, soon + at);
  }
  write(40, 50);
  await readOnce(door);
  expect(door.told).toEqual(numbers(0, 50));
});

test("where the log that was read is deleted already, what was rotated after it is read, and that something is missing is said", async () => {
  const door = ledgerDoor();
  write(0, 10);
  rotate(".4", GZIP);
  utimesSync(`${path}.4.gz`, AT_S, AT_S);
  write(10, 20);
  await readOnce(door);
  rmSync(path);
  write(30, 40);
  rotate(".1", GZIP);
  write(40, 50);
  utimesSync(`${path}.1.gz`, Date.now() / 1000 + 60, Date.now() / 1000 + 60);
  await readOnce(door);
  expect(door.told).toEqual([...numbers(10, 20), ...numbers(30, 50)]);
  expect(door.troubles).toEqual([expect.stringContaining("the rest of the old one is not there any more")]);
});

test("a log that is being packed is there twice, and read once", async () => {
  const door = ledgerDoor();
  write(0, 10);
  await readOnce(door);
  write(10, 20);
  rotate(".1");
  writeFileSync(`${path}.1.gz`, gzipSync(readFileSync(`${path}.1`)).subarray(0, 60));
  write(20, 30);
  await readOnce(door);
  expect(door.told).toEqual(numbers(0, 30));
});

test("an empty log that was rotated says nothing of which lines were read", async () => {
  const door = ledgerDoor();
  write(0, 10);
  const ledger = new LogLedger({ senders: [] });
  const follower = new LogFollower({ path, fromStart: true, ledger }, { door, clock: systemClock, signal: new AbortController().signal });
  await follower.readNew();
  rotate(".1");
  writeFileSync(path, "");
  utimesSync(`${path}.1`, AT_S, AT_S);
  await follower.readNew();
  renameSync(`${path}.1`, `${path}.2`);
  rotate(".1");
  write(10, 20);
  await follower.readNew();
  await follower.close();
  expect(door.told).toEqual(numbers(0, 20));
});

test("of a damaged one is read what stands before the damage, and it is said", async () => {
  const door = ledgerDoor();
  write(0, 10);
  await readOnce(door);
  write(10, 20);
  rotate(".2", { suffix: ".gz", by: (octets) => gzipSync(octets).subarray(0, -8) });
  write(20, 30);
  rotate(".1", GZIP);
  write(30, 40);
  await readOnce(door);
  expect(door.told).toEqual(numbers(0, 40));
  expect(door.troubles).toEqual([expect.stringMatching(/mail\.log\.2\.gz is packed \(gzip\), and cannot be unpacked to its end/)]);
});

test.each([
  ["xz", "fd377a585a00", ".xz"],
  ["bzip2", "425a68", ".bz2"],
])("rotations packed by %s are named once, with what to do", async (_name, magic, suffix) => {
  const door = ledgerDoor();
  write(0, 10);
  await readOnce(door);
  rotate(".1", { suffix, by: () => Buffer.from(`${magic}0000`, "hex") });
  write(20, 30);
  await readOnce(door);
  await readOnce(door);
  expect(door.told).toEqual([...numbers(0, 10), ...numbers(20, 30)]);
  expect(door.troubles).toHaveLength(1);
  expect(door.troubles[0]).toContain(`-dc ${path}.1${suffix} > FILE`);
});

test("what unpacks to many times its size is no log, and is left", async () => {
  const door = ledgerDoor();
  write(0, 10);
  await readOnce(door);
  rotate(".2", GZIP);
  writeFileSync(`${path}.1.gz`, gzipSync(Buffer.alloc(200_000_000)));
  write(20, 30);
  await readOnce(door);
  expect(door.told).toEqual([...numbers(0, 10), ...numbers(20, 30)]);
  expect(door.troubles).toEqual([expect.stringContaining("times its size")]);
});

test("a packed log that is named itself is read through once, where it is read from its start", async () => {
  const door = ledgerDoor();
  writeFileSync(path, gzipSync(lines(0, 10)));
  await readOnce(door);
  await readOnce(door);
  expect(door.told).toEqual(numbers(0, 10));
});
