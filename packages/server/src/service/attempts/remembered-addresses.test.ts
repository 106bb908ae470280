import { describe, expect, test } from "vitest";
import { memoryStore } from "../../queue/memory-store.test-support.ts";
import { RememberedAddresses } from "./remembered-addresses.ts";

const UNTIL_MS = Date.UTC(2026, 11, 22);

const one = (id: string, untilMs = UNTIL_MS) => ({ id, address: `a.long.name.${id}@example.org`, untilMs });

describe("an address behind an id", () => {
  test("is found by another run of the program, which has only the store", async () => {
    const store = memoryStore();
    await new RememberedAddresses(store).keep(one("1"));
    expect(await new RememberedAddresses(store).find("1")).toBe("a.long.name.1@example.org");
  });

  test("is found though more have been kept since than memory holds", async () => {
    const store = memoryStore();
    const addresses = new RememberedAddresses(store, 2);
    for (const id of ["1", "2", "3"]) await addresses.keep(one(id));
    expect(addresses.find("3")).toBe("a.long.name.3@example.org");
    expect(store.calls.get("recall")).toBeUndefined();
    expect(await addresses.find("1")).toBe("a.long.name.1@example.org");
    expect(store.calls.get("recall")).toBe(1);
  });

  test("that was asked for lately stays in memory longer than others", async () => {
    const addresses = new RememberedAddresses(memoryStore(), 2);
    for (const id of ["1", "2"]) await addresses.keep(one(id));
    addresses.find("1");
    await addresses.keep(one("3"));
    expect(addresses.find("1")).toBe("a.long.name.1@example.org");
    expect(addresses.find("2")).toBeInstanceOf(Promise);
  });

  test("is written once for all messages of a day", async () => {
    const store = memoryStore();
    const addresses = new RememberedAddresses(store);
    for (const hours of [0, 1, 23]) await addresses.keep(one("1", UNTIL_MS + hours * 3_600_000));
    expect(store.calls.get("remember")).toBe(1);
  });

  test("that nobody remembers is nobody's", async () => {
    expect(await new RememberedAddresses(memoryStore()).find("1")).toBeUndefined();
  });
});
