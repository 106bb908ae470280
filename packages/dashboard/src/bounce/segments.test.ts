import { expect, test } from "vitest";
import { foldedRows, rowsOf } from "./rows.ts";
import { segmentsOf } from "./segments.ts";
import { charsetOf, visible, visibleText } from "./visible.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("overlapping ranges become pieces that lie side by side and cover every byte once", () => {
  const ranges = [
    { field: "reply", start: 2, end: 8 },
    { field: "status", start: 4, end: 6 },
    { field: "lost", start: 9, end: 999 },
    { field: "empty", start: 3, end: 3 },
  ];
  expect(segmentsOf(10, ranges)).toEqual([
    { start: 0, end: 2, fields: [] },
    { start: 2, end: 4, fields: ["reply"] },
    { start: 4, end: 6, fields: ["reply", "status"] },
    { start: 6, end: 8, fields: ["reply"] },
    { start: 8, end: 9, fields: [] },
    { start: 9, end: 10, fields: ["lost"] },
  ]);
  expect(segmentsOf(0, ranges)).toEqual([]);
});

test("a mail becomes rows without their line ends, a long line several of them", () => {
  const mail = bytes(`To: x\r\n${"é".repeat(600)}\nend`);
  const rows = rowsOf(mail, segmentsOf(mail.length, [{ field: "to", start: 4, end: 9 }]));
  expect(rows.map(({ line }) => line)).toEqual([1, 2, undefined, undefined, 3]);
  expect(rows[0]).toMatchObject({ start: 0, end: 5 });
  expect(rows[1]?.segments[0]).toMatchObject({ fields: ["to"], start: 7, end: 9 });
  const texts = rows.map(({ start, end }) => visibleText(mail.subarray(start, end), "utf-8"));
  expect(texts.join("")).toBe(`To: x${"é".repeat(600)}end`);
});

test("of a long mail only its beginning and what proves something is there at first", () => {
  const mail = bytes("x\n".repeat(5000));
  const folded = foldedRows(rowsOf(mail, segmentsOf(mail.length, [{ field: "status", start: 6000, end: 6001 }])));
  expect(folded.length).toBeLessThan(100);
  expect(folded.filter(({ kind }) => kind === "gap")).toHaveLength(2);
});

test("a value of megabytes is drawn where it begins and ends", () => {
  const mail = bytes("x\n".repeat(50_000));
  const folded = foldedRows(rowsOf(mail, segmentsOf(mail.length, [{ field: "text", start: 1000, end: 90_000 }])));
  expect(folded.length).toBeLessThan(200);
});

test("one line of a megabyte is many short rows, quickly", () => {
  const mail = bytes("x".repeat(1_000_000));
  expect(rowsOf(mail, segmentsOf(mail.length, [])).every(({ start, end }) => end - start <= 512)).toBe(true);
});

test("what is hidden or turns the text around is shown by a sign", () => {
  expect(visible("a\u0000b\u202Ec\u200Bd\u007F\te\u0085")).toBe("a␀b⟨202E⟩c⟨200B⟩d␡\te⟨0085⟩");
  expect(charsetOf(new Uint8Array([0x41, 0xff]))).toBe("latin1");
  expect(visibleText(new Uint8Array([0x41, 0xff]), "latin1")).toBe("Aÿ");
  expect(charsetOf(bytes("ö"))).toBe("utf-8");
});
