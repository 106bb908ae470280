import { describe, expect, it } from "vitest";
import { PageLoader } from "./page-loader.ts";

interface Row {
  readonly id: number;
}

const REST = { from: 0, to: 20, isAtRest: true };
const HELD = { ...REST, isAtRest: false };

/** A list of so many rows, the newest first, whose pages are answered when the test says so. */
function scene(count: number, { pageRows = 100, isGrowing = true } = {}) {
  let rows = Array.from({ length: count }, (_, at): Row => ({ id: count - at }));
  const asked: (string | undefined)[] = [];
  const answers: (() => void)[] = [];
  const ask = (cursor: string | undefined) =>
    new Promise<{ items: readonly Row[]; next?: string }>((resolve) => {
      asked.push(cursor);
      answers.push(() => {
        const begin = cursor === undefined ? 0 : rows.findIndex(({ id }) => id < Number(cursor));
        const items = rows.slice(begin, begin + pageRows);
        const last = items.at(-1);
        resolve({ items, ...(last !== undefined && last.id > 1 && { next: String(last.id) }) });
      });
    });
  const loader = new PageLoader<Row>({ ask, ...(isGrowing && { keyOf: ({ id }) => id }), changed: () => undefined });
  const settle = async (): Promise<void> => {
    while (answers.length > 0) {
      answers.shift()?.();
      await new Promise((resolve) => setTimeout(resolve));
    }
  };
  return {
    ...{ loader, asked, settle },
    grow: (more: number) => {
      rows = [...Array.from({ length: more }, (_, at): Row => ({ id: rows.length + more - at })), ...rows];
    },
    idAt: (at: number) => loader.loaded.rows.at(at)?.id,
  };
}

describe("a list that comes page by page", () => {
  it("asks for its first page, and for others only when somebody looks near their rows", async () => {
    const { loader, asked, settle } = scene(1000);
    loader.freshen();
    await settle();
    expect([asked, loader.loaded.rows.length, loader.loaded.hasMore]).toEqual([[undefined], 100, true]);
    loader.look({ from: 70, to: 90, isAtRest: false });
    await settle();
    expect([asked, loader.loaded.rows.length]).toEqual([[undefined, "901"], 200]);
  });

  it("lets go of what is far away, and asks for it again when somebody comes back", async () => {
    const { loader, asked, settle, idAt } = scene(30_000, { pageRows: 1000 });
    loader.freshen();
    await settle();
    while (loader.loaded.hasMore) {
      const { length } = loader.loaded.rows;
      loader.look({ from: length - 20, to: length, isAtRest: false });
      await settle();
    }
    expect([loader.loaded.rows.length, idAt(29_999), idAt(5000), idAt(3)]).toEqual([30_000, 1, undefined, 29_997]);
    const questions = asked.length;
    loader.look({ from: 5000, to: 5020, isAtRest: false });
    await settle();
    expect([asked.length - questions, idAt(5000), idAt(29_999)]).toEqual([1, 25_000, undefined]);
  });

  it("shows new rows at once to whoever looks at its top, and otherwise lets them wait", async () => {
    const { loader, settle, grow, idAt } = scene(50);
    loader.look(REST);
    await settle();
    grow(2);
    loader.freshen();
    await settle();
    expect([idAt(0), loader.loaded.newer, loader.loaded.rows.length]).toEqual([52, 0, 52]);
    loader.look(HELD);
    grow(3);
    loader.freshen();
    await settle();
    expect([idAt(0), loader.loaded.newer]).toEqual([52, 3]);
    loader.showNewer();
    expect([idAt(0), idAt(3), loader.loaded.newer]).toEqual([55, 52, 0]);
  });

  it("begins anew when so much happened that something would be missing between new and old", async () => {
    const { loader, settle, grow, idAt } = scene(50, { pageRows: 20 });
    loader.look(HELD);
    await settle();
    grow(30);
    loader.freshen();
    await settle();
    expect([idAt(0), loader.loaded.newer]).toEqual([50, 20]);
    loader.showNewer();
    await settle();
    expect([idAt(0), idAt(19), loader.loaded.newer]).toEqual([80, 61, 0]);
  });

  it("whose rows change is shown anew for as long as nobody looked beyond its first page", async () => {
    const { loader, settle, grow, idAt } = scene(500, { isGrowing: false });
    loader.look(HELD);
    await settle();
    grow(1);
    loader.freshen();
    await settle();
    expect(idAt(0)).toBe(501);
    loader.look({ from: 150, to: 170, isAtRest: false });
    await settle();
    grow(1);
    loader.freshen();
    await settle();
    expect(idAt(0)).toBe(501);
  });
});

it("a question that failed leaves what was there, and is asked again when somebody looks", async () => {
  let isDown = true;
  const ask = () => (isDown ? Promise.reject(new Error("busy")) : Promise.resolve({ items: [{ id: 1 }] }));
  const loader = new PageLoader<Row>({ ask, changed: () => undefined });
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  loader.freshen();
  await settle();
  expect(loader.loaded).toMatchObject({ error: new Error("busy"), isFirst: false });
  isDown = false;
  loader.again();
  await settle();
  expect(loader.loaded.rows.at(0)).toEqual({ id: 1 });
});
