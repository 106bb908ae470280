import { expect, test } from "vitest";
import { localDomain } from "../../../../../test/support/local-domain.ts";
import type { DomainSettings } from "../../config/index.ts";
import { manualClock } from "../../time/index.ts";
import { mailboxSizes } from "./mailbox-sizes.ts";

const DOMAIN: DomainSettings = localDomain({ quotaBytes: 1000 });

function scene(domain: DomainSettings = DOMAIN) {
  const clock = manualClock(0);
  const disk: { bytes: number | undefined; reads: number } = { bytes: 600, reads: 0 };
  const read = () => {
    disk.reads += 1;
    return Promise.resolve(disk.bytes);
  };
  return { clock, disk, sizes: mailboxSizes({ configuration: () => ({ domains: [domain] }), clock, read }) };
}

test("a mailbox is looked at once in a while, whoever asks meanwhile", async () => {
  const { sizes, disk, clock } = scene();
  expect(await Promise.all([sizes.bytesOf("ann@example.com"), sizes.bytesOf("ann@example.com")])).toEqual([600, 600]);
  expect([sizes.bytesOf("ann@example.com"), disk.reads]).toEqual([600, 1]);
  disk.bytes = 0;
  clock.moveTo(5000);
  expect(await sizes.bytesOf("ann@example.com")).toBe(0);
});

test("what is taken for it counts at once", async () => {
  const { sizes } = scene();
  sizes.add("ann@example.com", 300);
  await sizes.bytesOf("ann@example.com");
  sizes.add("ann@example.com", 300);
  expect(sizes.bytesOf("ann@example.com")).toBe(900);
});

test("a mailbox that cannot be read is of no known size, and stays so for a while", async () => {
  const { sizes, disk } = scene();
  disk.bytes = undefined;
  expect(await sizes.bytesOf("ann@example.com")).toBeUndefined();
  sizes.add("ann@example.com", 300);
  expect([sizes.bytesOf("ann@example.com"), disk.reads]).toEqual([undefined, 1]);
});

test.each([
  ["without a quota", { ...DOMAIN, quotaBytes: undefined } as unknown as DomainSettings],
  ["behind LMTP", { ...DOMAIN, deliver: { kind: "lmtp", host: "127.0.0.1", port: 24 } } as DomainSettings],
  ["of another domain", { ...DOMAIN, name: "example.org" } as DomainSettings],
])("nobody is asked for a mailbox %s", (_, domain) => {
  const { sizes, disk } = scene(domain);
  expect([sizes.bytesOf("ann@example.com"), disk.reads]).toEqual([undefined, 0]);
});

test("ten thousand mailboxes are remembered, and not one more", async () => {
  const { sizes, disk } = scene();
  for (let number = 0; number <= 10_000; number++) await sizes.bytesOf(`u${number}@example.com`);
  await sizes.bytesOf("u10000@example.com");
  await sizes.bytesOf("u0@example.com");
  expect(disk.reads).toBe(10_002);
});
