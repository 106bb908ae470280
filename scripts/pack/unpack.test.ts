import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { tableText } from "./table-text.ts";
import { laterTables, unpack } from "./unpack.ts";

/** Something of which a table repeats parts. */
const FILLER = Array.from({ length: 300 }, (_, index) => `${(index * 7919) % 1009} ${index}`);

function roundTrip(table: unknown): unknown {
  const { text, size } = tableText([FILLER, table]);
  return (unpack(text, size) as readonly unknown[])[1];
}

describe("a packed table", () => {
  it("is the table again, whatever stands in it", () => {
    // All in one table, and few times: each is packed three times over.
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 50, maxLength: 100 }), (values) => {
        const table = JSON.parse(JSON.stringify(values)) as unknown;
        expect(roundTrip(table)).toEqual(table);
      }),
      { numRuns: 5 },
    );
  });

  it("keeps its regular expressions", () => {
    const table = [{ pattern: /^a"b\\(?<name>.)$/giu, plain: "x" }, { $other: 1 }];
    expect(roundTrip(table)).toEqual(table);
  });

  it("may be long, and repeat itself near and far", () => {
    const table = Array.from({ length: 20_000 }, (_, index) => (index % 97 === 0 ? "ä".repeat(index % 300) : FILLER[index % 300]));
    expect(roundTrip(table)).toEqual(table);
  });

  it("is written in characters that no string has to escape", () => {
    const { text } = tableText(FILLER);
    expect(JSON.stringify(text)).toBe(`"${text}"`);
  });
});

describe("tables that are unpacked later", () => {
  const later = (tables: { readonly list: readonly number[]; readonly names: Readonly<Record<string, number>> }) => {
    const unpacked = vi.fn(() => tables);
    return { ...laterTables({ list: [] as readonly number[], names: {} }, unpacked), unpacked };
  };

  it("are unpacked together, once, when the first is looked into", () => {
    const { list, names, unpacked } = later({ list: [1, 2], names: { one: 1 } });
    expect(Array.isArray(list)).toBe(true);
    expect(unpacked).not.toHaveBeenCalled();
    expect(names["one"]).toBe(1);
    expect(list.map((number) => number * 2)).toEqual([2, 4]);
    expect(unpacked).toHaveBeenCalledOnce();
  });

  it("are what any table is: counted, spread, asked for a name, written as JSON", () => {
    const tables = { list: [1, 2], names: { one: 1 } };
    expect(later(tables).list).toHaveLength(2);
    expect([...later(tables).list]).toEqual([1, 2]);
    expect({ ...later(tables).names }).toEqual({ one: 1 });
    expect(Object.hasOwn(later(tables).names, "one")).toBe(true);
    expect("two" in later(tables).names).toBe(false);
    expect(JSON.stringify(later(tables).list)).toBe("[1,2]");
    expect(Object.keys(later(tables).names)).toEqual(["one"]);
  });
});
