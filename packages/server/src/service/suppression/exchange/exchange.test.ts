/** Lists in and out: each form as its program writes it, wrong lines, any pieces, and the way there and back. */
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { DEFAULT_ADDRESS_RULES } from "../../../ledger/index.ts";
import type { Suppression, SuppressionFilter } from "../../../store/index.ts";
import { suppressionOfLine } from "../../../store/suppression-line.ts";
import { exportList } from "./export-list.ts";
import { importList, type ListImport } from "./import-list.ts";
import { LIST_FORMATS, type ListFormat } from "./list-formats.ts";
import { SortedLines } from "./sorted-lines.ts";

const folder = mkdtempSync(join(tmpdir(), "ricochet-exchange-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const NOW_MS = Date.UTC(2026, 2, 1);

async function* piecesOf(text: string | Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  const octets = Buffer.from(text as string);
  for (let at = 0; at < octets.length; at += size) yield await Promise.resolve(octets.subarray(at, at + size));
}

/** Imports a text into a list in memory. */
async function imported(text: string | Uint8Array, options: Partial<ListImport> & { readonly size?: number } = {}) {
  const entries: Suppression[] = [];
  const faults: string[] = [];
  const store = {
    bringIn: (batch: readonly string[]) => {
      entries.push(...batch.map(suppressionOfLine));
      return Promise.resolve(batch.length);
    },
  };
  const { size, ...given } = options;
  const result = await importList(store, {
    octets: piecesOf(text, size),
    who: "cli",
    name: "list",
    folder,
    rules: DEFAULT_ADDRESS_RULES,
    nowMs: NOW_MS,
    onFault: (line, words) => faults.push(`${line}: ${words}`),
    ...given,
  });
  return { entries, faults, result };
}

const short = ({ address, cause, reason, sinceMs, stream }: Suppression): string =>
  [address, stream, cause, reason ?? "", new Date(sinceMs).toISOString().slice(0, 19)].join(" ");

const FORMS: readonly (readonly [name: string, text: string | Uint8Array, entries: readonly string[], options?: Partial<ListImport>])[] = [
  [
    "a bare list of addresses",
    "Ann@Example.net\n\nbob@example.net\r\n@example.org",
    [
      "@example.org  manual  2026-03-01T00:00:00",
      "ann@example.net  manual  2026-03-01T00:00:00",
      "bob@example.net  manual  2026-03-01T00:00:00",
    ],
  ],
  [
    "our CSV",
    'tenant,address,stream,cause,reason,since,until,note\ndefault,ann@example.net,bulk,hard,user-unknown,2026-02-01T10:00:00Z,,"said ""no"",\nthen left"\n',
    ["ann@example.net bulk hard user-unknown 2026-02-01T10:00:00"],
  ],
  [
    "our NDJSON",
    '{"address":"ann@example.net","cause":"complaint","reason":"complaint","since":"2026-02-01T10:00:00.000Z"}\n{"address":"bob@example.net"}\n',
    ["ann@example.net  complaint complaint 2026-02-01T10:00:00", "bob@example.net  manual  2026-03-01T00:00:00"],
  ],
  [
    "CSV of Excel, which says its separator",
    "sep=;\r\nname;recipient\r\nAnn, of Example;ann@example.net\r\n",
    ["ann@example.net  manual  2026-03-01T00:00:00"],
  ],
  [
    "Excel's Unicode text",
    Buffer.from("\uFEFFname\temail\r\nÅsa\tåsa@example.net\r\n", "utf16le"),
    ["åsa@example.net  manual  2026-03-01T00:00:00"],
  ],
  [
    "addresses with quotes, in a bare list and in cells",
    '"ann, smith"@example.net\n"bob@example.net"\n"""cy d""@example.net"\n "eve@example.net" \n',
    [
      '"ann, smith"@example.net  manual  2026-03-01T00:00:00',
      '"cy d"@example.net  manual  2026-03-01T00:00:00',
      "bob@example.net  manual  2026-03-01T00:00:00",
      "eve@example.net  manual  2026-03-01T00:00:00",
    ],
  ],
  [
    "the CSV that Amazon SES takes in bulk, which has no header",
    "ann@example.net,BOUNCE\nbob@example.net,COMPLAINT\n",
    ["ann@example.net  hard  2026-03-01T00:00:00", "bob@example.net  complaint complaint 2026-03-01T00:00:00"],
  ],
  [
    "Amazon SES",
    JSON.stringify(
      {
        SuppressedDestinationSummaries: [
          { EmailAddress: "ann@example.net", Reason: "BOUNCE", LastUpdateTime: "2026-02-01T10:00:00.123000+00:00" },
          { EmailAddress: "bob@example.net", Reason: "COMPLAINT", LastUpdateTime: 1_769_940_000.5 },
        ],
        NextToken: "abc{[",
      },
      undefined,
      4,
    ),
    ["ann@example.net  hard  2026-02-01T10:00:00", "bob@example.net  complaint complaint 2026-02-01T10:00:00"],
  ],
  [
    "SendGrid's bounces as JSON",
    '[{"created":1769940000,"email":"ann@example.net","reason":"550 5.1.1 no such user","status":"5.1.1"}]',
    ["ann@example.net  hard user-unknown 2026-02-01T10:00:00"],
  ],
  [
    "SendGrid's bounces as CSV",
    "status,reason,email,created\n5.1.1,550 5.1.1 unknown,ann@example.net,1769940000\n",
    ["ann@example.net  hard user-unknown 2026-02-01T10:00:00"],
  ],
  [
    "SendGrid's spam reports",
    '[{"created":1769940000,"email":"ann@example.net","ip":"192.0.2.1"}]',
    ["ann@example.net  complaint complaint 2026-02-01T10:00:00"],
  ],
  [
    "SendGrid's unsubscribes",
    "email,created\nann@example.net,1769940000\n",
    ["ann@example.net  manual  2026-02-01T10:00:00"],
    { kind: "unsubscribes" },
  ],
  [
    "SendGrid's blocks",
    '[{"created":1772200000,"email":"ann@example.net","reason":"554 policy","status":"5.7.1"}]',
    ["ann@example.net  repeats  2026-02-27T13:46:40"],
    { kind: "blocks" },
  ],
  [
    "Mailgun's bounces",
    '{"items":[{"address":"ann@example.net","code":"550","error":"5.2.2 over quota","created_at":"Sun, 01 Feb 2026 10:00:00 UTC"}],"paging":{"next":"https://example.com/{x}"}}',
    ["ann@example.net  hard mailbox-full 2026-02-01T10:00:00"],
  ],
  [
    "Mailgun's complaints as CSV",
    'address,created_at\nann@example.net,"Sun, 01 Feb 2026 10:00:00 UTC"\n',
    ["ann@example.net  complaint complaint 2026-02-01T10:00:00"],
  ],
  [
    "Mailgun's unsubscribes",
    '{"items":[{"address":"ann@example.net","tags":["*"],"created_at":"Sun, 01 Feb 2026 10:00:00 UTC"}]}',
    ["ann@example.net  manual  2026-02-01T10:00:00"],
  ],
  [
    "Postmark",
    '{"Suppressions":[{"EmailAddress":"ann@example.net","SuppressionReason":"HardBounce","Origin":"Recipient","CreatedAt":"2026-02-01T05:00:00-05:00"},{"EmailAddress":"bob@example.net","SuppressionReason":"SpamComplaint","Origin":"Customer","CreatedAt":"2026-02-01T10:00:00Z"}]}',
    ["ann@example.net  hard  2026-02-01T10:00:00", "bob@example.net  complaint complaint 2026-02-01T10:00:00"],
  ],
  [
    "Postmark as CSV",
    "Email Address,Suppression Reason,Origin,Created At\nann@example.net,ManualSuppression,Customer,2026-02-01T10:00:00Z\n",
    ["ann@example.net  manual  2026-02-01T10:00:00"],
  ],
];

describe("an import", () => {
  it.each(FORMS.map(([name, text, expected, options = {}]) => ({ name, text, expected, options })))(
    "reads $name, in pieces of any size",
    async ({ text, expected, options }) => {
      for (const size of [65_536, 7, 1]) {
        const { entries, faults } = await imported(text, { ...options, size });
        expect(faults).toEqual([]);
        expect(entries.map(short)).toEqual(expected);
      }
    },
  );

  it("tells each wrong line with its number, and takes the rest", async () => {
    const lines = [
      "address,cause,since",
      "ann@example.net,hard,2026-02-01",
      "nobody,hard,",
      "bob@example.net,because,",
      "eve@example.net,hard,yesterday",
      ",hard,",
      '"xy',
      "cy@example.net,complaint,",
    ];
    const { entries, faults, result } = await imported(lines.join("\n"));
    expect(entries.map(({ address }) => address)).toEqual(["ann@example.net", "cy@example.net"]);
    expect(faults).toEqual([
      '3: "nobody" is no address and no @domain',
      '4: "because" is no cause; there are repeats, hard, manual, complaint',
      '5: "yesterday" is no time',
      "6: there is no address",
      "7: a quote is not closed",
    ]);
    expect(result).toEqual({ read: 2, added: 2, ended: 0, faults: 5 });
  });

  it("takes a quote in the middle of a cell for a character: no line is swallowed by it", async () => {
    const lines = ["address,code,error", 'ann@example.net,550,disk 5" full', "bob@example.net,550,no", 'cy@example.net,550,7" full'];
    const { entries, faults } = await imported(lines.join("\n"));
    expect(entries.map(({ address }) => address)).toEqual(["ann@example.net", "bob@example.net", "cy@example.net"]);
    expect(faults).toEqual([]);
  });

  it("tells of quotes that are never closed, and reads the lines behind them, however many there are", async () => {
    const lines = ['"ann@example.net', '"bob@example.net', ...Array.from({ length: 200 }, (_none, at) => `a${at}@example.net`)];
    const { entries, faults } = await imported(lines.join("\n"));
    expect(entries).toHaveLength(200);
    expect(faults).toEqual(["1: a quote is not closed", "2: a quote is not closed"]);
  });

  it("tells of an address that is no UTF-8, which would hold nobody back", async () => {
    const { entries, faults } = await imported(Buffer.from("ann@example.net\nm\u00fcller@example.net\n", "latin1"));
    expect(entries.map(({ address }) => address)).toEqual(["ann@example.net"]);
    expect(faults).toEqual(['2: "m\uFFFDller@example.net" has octets that are no UTF-8; convert the list to UTF-8']);
  });

  it.each([
    [gzipSync("ann@example.net\n".repeat(100)), "the list is packed with gzip; unpack it first"],
    [Buffer.from("PK\u0003\u0004 and so on\n\n"), "this is a ZIP archive, as files of spreadsheets are; save it as CSV"],
  ])("says once that a list is packed, whatever its pieces", async (octets, words) => {
    for (const size of [65_536, 1]) expect((await imported(octets, { size })).faults).toEqual([`1: ${words}`]);
  });

  it("reads a list that only begins as an archive does, and one of three octets", async () => {
    expect((await imported("PKumar@example.net\n", { size: 1 })).entries).toMatchObject([{ address: "pkumar@example.net" }]);
    expect((await imported("a@b")).entries).toMatchObject([{ address: "a@b" }]);
  });

  it.each([
    '{"items":[],"paging":{"first":"https://example.com/"}}',
    '{"SuppressedDestinationSummaries":[]}',
    "[]",
    '{"Suppressions": []}\n',
  ])("finds nothing, and nothing wrong, in the empty page %s", async (text) => {
    expect((await imported(text)).result).toEqual({ read: 0, added: 0, ended: 0, faults: 0 });
  });

  it("reads a list no further that is nested more deeply than lists are, so that it fills no memory", async () => {
    const { faults } = await imported(`[{"address":"ann@example.net"},${"[".repeat(100_000)}`, { size: 1000 });
    expect(faults).toEqual(["1: the JSON is nested more than 100 times; it was read no further"]);
  });

  it("tells what is wrong in JSON, and goes on behind it", async () => {
    const { entries, faults } = await imported(
      '[{"address":"ann@example.net"},\n{"address": nobody},\n{"email":"bob@example.net","created":1}, {"address":"eve@example.net"}',
    );
    expect(entries.map(({ address }) => address)).toEqual(["ann@example.net", "eve@example.net"]);
    expect(faults).toEqual([
      "2: this is no JSON object",
      "3: say what the list is about: bounces, blocks, complaints or unsubscribes",
      "3: the JSON is cut short",
    ]);
  });

  it("is not filled by lines or objects without an end", async () => {
    const { entries, faults } = await imported(`ann@example.net\n${"x".repeat(200_000)}\nbob@example.net\n`);
    expect([entries.length, faults]).toEqual([2, ["2: the line is too long"]]);
    const json = await imported(`[{"address":"${"x".repeat(200_000)}"},{"address":"bob@example.net"}]`, { size: 1000 });
    expect([json.entries.length, json.faults]).toEqual([1, ["1: this is no JSON object"]]);
    expect((await imported("")).result.read).toBe(0);
    expect((await imported("\n \n")).result.read).toBe(0);
  });

  it("leaves out what is over, and belongs to whom the caller says", async () => {
    const text = "address,tenant,stream,until\nann@example.net,acme,bulk,2026-02-01\nbob@example.net,acme,bulk,2026-04-01\n";
    const { entries, result } = await imported(text, { tenant: "own", stream: "" });
    expect(entries.map(({ tenant, stream, address }) => [tenant, stream, address])).toEqual([["own", "", "bob@example.net"]]);
    expect(result.ended).toBe(1);
  });
});

describe("sorted lines", () => {
  const octetOrder = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

  function inOrder(lines: readonly string[], run: { readonly lines: number; readonly octets: number }): string[] {
    const sorted = new SortedLines(folder, run);
    try {
      for (const line of lines) sorted.add(line);
      expect(readdirSync(folder)).toEqual([]);
      return [...sorted.inOrder(7)].flat();
    } finally {
      sorted.close();
    }
  }

  it("come in the order of their octets whatever their number, and leave no file behind", () => {
    const numbers = Array.from({ length: 2_503 }, (_, at) => (at * 7919) % 2503);
    const lines = numbers.map((number) => `ü${String(number).padStart(5, "0")}`);
    expect(inOrder(lines, { lines: 100, octets: 4_096 })).toEqual(lines.toSorted(octetOrder));
    expect(inOrder([], { lines: 100, octets: 4_096 })).toEqual([]);
  });

  it("come in order however alike they are, the same ones as often as they came", () => {
    const ends = ["", "a", "ab", "abc", "abcd", "abcde", "\u{1f600}", "\uffee", "ab"];
    const lines = Array.from({ length: 3 }, (_, times) => ends.flatMap((end) => [`${"x".repeat(40)}${end}`, end.repeat(times + 1)])).flat();
    for (const run of [8, 16, 200]) expect(inOrder(lines, { lines: run, octets: 4_096 })).toEqual(lines.toSorted(octetOrder));
  });

  it("refuse one that no run has room for", () => {
    expect(() => inOrder(["x".repeat(100)], { lines: 10, octets: 50 })).toThrow(RangeError);
  });
});

describe("an export", () => {
  const LIST: readonly Suppression[] = [
    { tenant: "default", stream: "", address: "@example.org", cause: "manual", sinceMs: NOW_MS },
    {
      tenant: "default",
      stream: "bulk",
      address: "ann@example.net",
      cause: "complaint",
      reason: "complaint",
      sinceMs: NOW_MS,
      note: 'é, "so"\nand so',
    },
    {
      tenant: "default",
      stream: "",
      address: "bob@example.net",
      cause: "hard",
      reason: "user-unknown",
      sinceMs: NOW_MS,
      untilMs: NOW_MS + 5,
    },
  ];
  const store = {
    list: ({ after }: SuppressionFilter) =>
      Promise.resolve(LIST.slice(after === undefined ? 0 : LIST.findIndex(({ address }) => address === after.address) + 1)),
  };

  async function exported(format: ListFormat, after?: Suppression): Promise<string> {
    let text = "";
    for await (const piece of exportList(store, { format, filter: { nowMs: NOW_MS, ...(after && { after }) } })) text += piece.text;
    return text;
  }

  it.each(["csv", "ndjson"] as const)("as %s comes back as it went", async (format) => {
    expect((await imported(await exported(format))).entries).toEqual(LIST);
  });

  it("as csv has no formula for a spreadsheet to run, and comes back as it went all the same", async () => {
    const notes = ["=HYPERLINK(1)", "+1", "-1", "@SUM(1)", "'=1", "'quoted'"];
    const list = notes.map(
      (note, at): Suppression => ({
        tenant: "default",
        stream: "",
        address: `=a${at}@example.net`,
        cause: "manual",
        sinceMs: NOW_MS,
        note,
      }),
    );
    let text = "";
    const from = { list: ({ after }: SuppressionFilter) => Promise.resolve(after === undefined ? list : []) };
    for await (const piece of exportList(from, { format: "csv", filter: { nowMs: NOW_MS } })) text += piece.text;
    expect(text).not.toMatch(/(?:^|,)"?[=+@-]/m);
    expect((await imported(text)).entries).toEqual(list);
  });

  it.each(["ses", "sendgrid", "mailgun", "postmark"] as const)("as %s keeps addresses, causes and times", async (format) => {
    const { entries, faults } = await imported(await exported(format));
    expect(faults).toEqual([]);
    expect(entries.map(({ address, cause, sinceMs }) => [address, cause, sinceMs])).toEqual([
      ["ann@example.net", "complaint", NOW_MS],
      ["bob@example.net", "hard", NOW_MS],
    ]);
  });

  const each = (causes: readonly Suppression["cause"][]): readonly Suppression[] =>
    causes.map((cause) => ({ tenant: "default", stream: "", address: `${cause}@example.net`, cause, sinceMs: NOW_MS }));

  async function exportedOf(list: readonly Suppression[], format: ListFormat) {
    const [pieces, from] = [[] as string[], { list: () => Promise.resolve(list) }];
    let missing = 0;
    for await (const { text, leftOut } of exportList(from, { format, filter: { nowMs: NOW_MS } })) {
      pieces.push(text);
      missing += leftOut;
    }
    return { text: pieces.join(""), missing };
  }

  it.each([
    ["ses", '"Reason":"BOUNCE"'],
    ["sendgrid", `{"created":${NOW_MS / 1000},"email":"manual@example.net"}`],
    ["mailgun", '"tags":["*"]'],
    ["postmark", "ManualSuppression"],
  ] as const)("as %s says of what was put there by hand what the service has for it: %s", async (format, words) => {
    expect((await exportedOf(each(["manual"]), format)).text).toContain(words);
  });

  it.each(["ses", "sendgrid", "mailgun", "postmark"] as const)(
    "as %s leaves out what would hold for good, and counts it",
    async (format) => {
      const hidden: Suppression = { tenant: "default", stream: "", address: "(hash)0123", cause: "hard", sinceMs: NOW_MS };
      const { text, missing } = await exportedOf([...each(["repeats", "hard"]), hidden], format);
      expect([text.includes("repeats"), text.includes("hash"), text.includes("hard@"), missing]).toEqual([false, false, true, 2]);
      expect((await exportedOf(each(["repeats"]), "csv")).missing).toBe(0);
    },
  );

  it("goes on behind an entry", async () => {
    expect(await exported("ndjson", LIST[1])).toBe(
      `\n{"tenant":"default","address":"bob@example.net","stream":"","cause":"hard","reason":"user-unknown","since":"2026-03-01T00:00:00.000Z","until":"2026-03-01T00:00:00.005Z"}\n`,
    );
  });

  it.each(LIST_FORMATS)("of an empty list as %s can be read", async (format) => {
    let text = "";
    for await (const piece of exportList({ list: () => Promise.resolve([]) }, { format, filter: { nowMs: NOW_MS } })) text += piece.text;
    expect((await imported(text)).result).toEqual({ read: 0, added: 0, ended: 0, faults: 0 });
  });
});
