/** The file: what it is opened with, and how its schema comes up to date. */
import { existsSync, mkdtempSync, readdirSync, readlinkSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { MIGRATIONS, type Migration } from "../migrations/index.ts";
import { RECIPIENT_STATES } from "../port.ts";
import type { Connection } from "./connection.ts";
import { bringUpToDate, createFile, isBehind, openForReading, openForWriting } from "./open-database.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-open-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NEXT: Migration = {
  version: MIGRATIONS.length + 1,
  name: "colour",
  statements: ({ schema }, { types }) => [schema.alterTable("messages").addColumn("colour", types.text)],
};
const BROKEN: Migration = {
  version: MIGRATIONS.length + 2,
  name: "broken",
  statements: ({ schema }, { types }) => [
    schema.alterTable("messages").addColumn("shape", types.text),
    schema.alterTable("nowhere").addColumn("shape", types.text),
  ],
};

function opened(name: string): Connection {
  const file = join(folder, name);
  createFile(file);
  return openForWriting(file, 0);
}

function columns(connection: Connection): readonly unknown[] {
  return connection.database.prepare("select name from pragma_table_info('messages')").pluck().all();
}

describe("the schema", () => {
  it("is made by the first migration, and is left alone when it is up to date", () => {
    const connection = opened("new.db");
    expect(isBehind(connection, MIGRATIONS)).toBe(true);
    expect(bringUpToDate(connection, MIGRATIONS)).toEqual(MIGRATIONS.map(({ name }) => name));
    expect(isBehind(connection, MIGRATIONS)).toBe(false);
    expect(bringUpToDate(connection, MIGRATIONS)).toEqual([]);
    connection.close();
  });

  it("counts recipients in every state that there is", () => {
    const connection = opened("states.db");
    bringUpToDate(connection, MIGRATIONS);
    const states = connection.database.prepare("select state from tallies").pluck().all();
    expect(states.toSorted()).toEqual([...RECIPIENT_STATES].toSorted());
    connection.close();
  });

  it("is brought from an older version to the newest, and keeps what is in it", () => {
    const connection = opened("older.db");
    bringUpToDate(connection, MIGRATIONS);
    connection.database.exec("insert into audit (at, who, what, because) values (1, 'operator', 'drop', 'asked')");
    expect(bringUpToDate(connection, [...MIGRATIONS, NEXT])).toEqual(["colour"]);
    expect(columns(connection)).toContain("colour");
    expect(connection.database.prepare("select count(*) from audit").pluck().get()).toBe(1);
    connection.close();
  });

  it("stays as it was when a migration fails", () => {
    const connection = opened("broken.db");
    bringUpToDate(connection, MIGRATIONS);
    expect(() => bringUpToDate(connection, [...MIGRATIONS, NEXT, BROKEN])).toThrow(/nowhere/);
    expect(columns(connection)).not.toContain("colour");
    expect(bringUpToDate(connection, [...MIGRATIONS, NEXT])).toEqual(["colour"]);
    connection.close();
  });

  it("is refused when a newer program has written it", () => {
    const connection = opened("newer.db");
    bringUpToDate(connection, [...MIGRATIONS, NEXT]);
    expect(() => bringUpToDate(connection, MIGRATIONS)).toThrow(
      expect.objectContaining({
        code: "newer",
        message: expect.stringMatching(new RegExp(`schema version ${NEXT.version}.*up to ${MIGRATIONS.length}.*newer program`)),
      }),
    );
    connection.close();
  });
});

describe("the file", () => {
  it("is opened with what the promises rest on", () => {
    const connection = opened("settings.db");
    expect(connection.pragma("journal_mode")).toBe("wal");
    expect(connection.pragma("synchronous")).toBe(2);
    expect(connection.pragma("auto_vacuum")).toBe(2);
    connection.close();
  });

  it("has a WAL of 64 MB at most, of 16 at least, and in between as its disk allows", () => {
    const connection = opened("wal.db");
    const { blocks, bsize } = statfsSync(folder);
    const share = Math.floor((blocks * bsize) / 256 / 4_096);
    expect(connection.pragma("wal_autocheckpoint")).toBe(Math.min(16_000, Math.max(4_000, share)));
    connection.close();
  });

  it("cannot be written by whoever only reads", () => {
    const connection = opened("reader.db");
    bringUpToDate(connection, MIGRATIONS);
    const reader = openForReading(join(folder, "reader.db"));
    expect(() => reader.database.exec("delete from tallies")).toThrow(/readonly/);
    reader.close();
    connection.close();
  });
});

const hasProc = existsSync("/proc/self/fd");
if (!hasProc) console.warn("skipped: a file that is no store: there is no /proc to see open files in");

describe.skipIf(!hasProc)("a file that is no store", () => {
  it("is not kept open after it was refused (seen in /proc, which only Linux has)", () => {
    const file = join(folder, "mailbox.db");
    writeFileSync(file, "From ann@example.com\n".repeat(500));
    expect(() => openForWriting(file, 0)).toThrow("cannot open the store");
    expect(readdirSync("/proc/self/fd").map(fileBehind)).not.toContain(file);
  });
});

/** Nothing for the descriptor with which the folder was listed: it is closed again. */
function fileBehind(fd: string): string | undefined {
  try {
    return readlinkSync(`/proc/self/fd/${fd}`);
  } catch {
    return undefined;
  }
}
