/** The filter in front of the list: it never says that an address is free that is not, whatever happens when. */
import { describe, expect, it } from "vitest";
import { type FingerprintPlace, writeFingerprint } from "../../store/index.ts";
import { AddressFilter } from "./address-filter.ts";
import { KnownAddresses } from "./known-addresses.ts";

/** A list in memory that counts what it is asked; `wait` holds pages back. */
class ListInMemory {
  readonly entries: string[] = [];
  readonly changes: string[] = [];
  pages = 0;
  wait: Promise<void> = Promise.resolve();

  add(...addresses: readonly string[]): void {
    for (const address of addresses) {
      this.entries.push(address);
      this.changes.push(address);
    }
    this.entries.sort();
  }

  lastChange(): Promise<number> {
    return Promise.resolve(this.changes.length);
  }

  count(): Promise<number> {
    return Promise.resolve(this.entries.length);
  }

  async fingerprints(place: FingerprintPlace, limit: number) {
    this.pages += 1;
    await this.wait;
    if (place.from === "changes") {
      const page = this.changes.slice(place.after, place.after + limit);
      return { numbers: numbersOf(page), next: { from: "changes" as const, after: place.after + page.length } };
    }
    const { after } = place;
    const page = this.entries.filter((one) => after === undefined || one > after.address).slice(0, limit);
    const last = page.length < limit ? undefined : page.at(-1);
    return {
      numbers: numbersOf(page),
      next: last === undefined ? undefined : { from: "entries" as const, after: { tenant: "t", address: last } },
    };
  }
}

function numbersOf(addresses: readonly string[]): Uint32Array {
  const numbers = new Uint32Array(addresses.length * 2);
  for (const [at, address] of addresses.entries()) writeFingerprint(numbers, at * 2, ["t", address]);
  return numbers;
}

const address = (number: number): string => `user${number}@example.com`;

async function ready(list: ListInMemory): Promise<KnownAddresses> {
  const known = new KnownAddresses(list);
  await known.catchUp();
  await known.built();
  return known;
}

describe("the known addresses", () => {
  it("are none of an empty list, and nothing is read for it", async () => {
    const list = new ListInMemory();
    const known = await ready(list);
    expect([known.mayHold("t", address(1)), list.pages]).toEqual([false, 0]);
  });

  it("are all of the list's, and few others", async () => {
    const list = new ListInMemory();
    list.add(...Array.from({ length: 60_000 }, (_, number) => address(number)));
    const known = await ready(list);
    expect(list.entries.every((one) => known.mayHold("t", one))).toBe(true);
    const wrong = Array.from({ length: 60_000 }, (_, number) => address(number + 100_000)).filter((one) => known.mayHold("t", one));
    expect(wrong.length).toBeLessThan(1_200);
    expect(known.mayHold("other", address(1)) && known.mayHold("other", address(2)) && known.mayHold("other", address(3))).toBe(false);
  });

  it("may be any while they are being read", async () => {
    const list = new ListInMemory();
    list.add(address(1));
    let release: () => void = () => undefined;
    list.wait = new Promise((resolve) => {
      release = resolve;
    });
    const known = new KnownAddresses(list);
    await known.catchUp();
    expect(known.mayHold("t", address(2))).toBe(true);
    release();
    await known.built();
    expect(known.mayHold("t", address(2))).toBe(false);
  });

  it("include what is added while they are read, and after", async () => {
    const list = new ListInMemory();
    list.add(address(1));
    const known = new KnownAddresses(list);
    await known.catchUp();
    list.add("a-first@example.com", "z-last@example.com");
    await known.built();
    list.add(address(9));
    await known.catchUp();
    expect(["a-first@example.com", "z-last@example.com", address(1), address(9)].every((one) => known.mayHold("t", one))).toBe(true);
  });

  it("are read anew when there are many more than there were", async () => {
    const list = new ListInMemory();
    list.add(address(0));
    const known = await ready(list);
    list.add(...Array.from({ length: 80_000 }, (_, number) => address(number + 1)));
    await known.catchUp();
    await known.built();
    expect(list.entries.every((one) => known.mayHold("t", one))).toBe(true);
    const wrong = Array.from({ length: 10_000 }, (_, number) => `other${number}@example.org`).filter((one) => known.mayHold("t", one));
    expect(wrong.length).toBeLessThan(200);
  });

  it("are what they were when the store fails, and catch up when it works again", async () => {
    const list = new ListInMemory();
    list.add(address(1));
    const known = await ready(list);
    list.add(address(2));
    list.wait = Promise.reject(new Error("the disk fails"));
    list.wait.catch(() => undefined);
    await expect(known.catchUp()).rejects.toThrow("the disk fails");
    list.wait = Promise.resolve();
    await known.catchUp();
    expect(known.mayHold("t", address(2))).toBe(true);
  });

  it("begin a look after the question, however many ask at once", async () => {
    const list = new ListInMemory();
    list.add(address(1));
    const known = await ready(list);
    const first = known.catchUp();
    list.add(address(2));
    await Promise.all([first, known.catchUp(), known.catchUp()]);
    expect(known.mayHold("t", address(2))).toBe(true);
  });
});

describe("a filter", () => {
  it("spreads its bits: about one of a hundred is found in vain when it is full", () => {
    const filter = new AddressFilter(20_000);
    filter.addAll(numbersOf(Array.from({ length: 20_000 }, (_, number) => address(number))));
    const numbers = numbersOf(Array.from({ length: 50_000 }, (_, number) => `x${number}@example.net`));
    let found = 0;
    for (let at = 0; at < numbers.length; at += 2) if (filter.mayHave(numbers[at] ?? 0, numbers[at + 1] ?? 0)) found += 1;
    expect(found).toBeLessThan(1_000);
  });
});
