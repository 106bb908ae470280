/** Bounces: signed paths are let in, forged ones refused before DATA, and mail of persons to such addresses finds its way. */
import { sign } from "@ricochet/core";
import { describe, expect, it } from "vitest";
import {
  addressesOf,
  bench,
  configuration,
  KEYS,
  type LocalSettings,
  localDomain,
  memoryMailroom,
  NOW_MS,
} from "./acceptance.test-support.ts";

const DAY_MS = 86_400_000;
const CONTENT = "Subject: Undelivered\r\n\r\nx\r\n";
const FORGED = /^550 5\.7\.1 <.*>: we did not sign this return path: the bounce is about mail that we did not send$/;
const EXPIRED = /^550 5\.7\.1 <.*>: this return path was ours, but has expired: the bounce comes too late$/;

type Scheme = Parameters<typeof sign>[1];

function signed(address: string, options: Omit<Scheme, "keys" | "now"> & { readonly agoDays?: number }): string {
  const { agoDays = 0, ...rest } = options;
  const path = sign(address, { ...rest, keys: KEYS, now: new Date(NOW_MS - agoDays * DAY_MS) } as Scheme);
  if (!path.ok) throw new Error(path.reason);
  return path.address;
}

const token = (agoDays = 0): string => signed("info@example.com", { scheme: "token", domain: "bounces.example.com", agoDays } as never);
const batv = (agoDays = 0): string => signed("info@example.com", { scheme: "batv", agoDays } as never);
const srs = (agoDays = 0): string => signed("bob@example.org", { scheme: "srs", domain: "bounces.example.com", agoDays } as never);

function withDomain(changes: Partial<LocalSettings>, srsDomain?: string) {
  return configuration({
    domains: [localDomain(changes), { kind: "return-path", name: "bounces.example.com", forwards: true }],
    srs: srsDomain === undefined ? {} : { domain: srsDomain },
  });
}
const BATV = withDomain({ returnPath: { scheme: "batv", lifetimeDays: 7 } });

describe("a return path with a valid signature", () => {
  it.each([
    ["token", token()],
    ["token in capitals", token().toUpperCase()],
    ["BATV", batv()],
  ])("takes a bounce: %s", async (_, path) => {
    const { send, mailroom } = bench();
    expect(await send({ from: "", to: [path], content: CONTENT })).toEqual(["250", "250", "250 2.0.0 Ok: queued as Q1"]);
    expect(mailroom.taken[0]).toMatchObject({ groups: [], bounceFor: [{ path, address: "info@example.com" }] });
  });

  it("takes it with a sender too: some servers send their bounces so", async () => {
    expect(await bench().send({ from: "mailer-daemon@example.net", to: [token()] })).toEqual(["250", "250"]);
  });

  it("is a good sender even for strangers: a forwarder sends our own mail back to us", async () => {
    expect(await bench().send({ from: token(), to: ["info@example.com"] })).toEqual(["250", "250"]);
  });

  it("may stand beside recipients of another kind", async () => {
    const { send, mailroom } = bench();
    await send({ from: "", to: [token(), "sales@example.com"], content: CONTENT });
    expect(addressesOf(mailroom.taken[0])).toEqual([["sales@example.com"]]);
    expect(mailroom.taken[0]?.bounceFor).toHaveLength(1);
    expect(mailroom.counted).toContain("null-sender-several-recipients");
  });
});

describe("a return path that is not ours, or no longer", () => {
  const other = token().replace(/^b-(.)(.)/, (_, mark: string, first: string) => `b-${mark}${first === "a" ? "b" : "a"}`);
  it.each([
    ["changed token", other, FORGED],
    ["token of another domain", token().replace("bounces.", ""), /^550 5\.1\.1 /],
    ["no path at all", "info@bounces.example.com", FORGED],
    ["unsigned VERP", "list-bob=example.org@bounces.example.com", FORGED],
    ["BATV with another signature", "prvs=1000abcdef=info@example.com", FORGED],
    ["half a BATV", "prvs=info@example.com", FORGED],
    ["SRS with another hash", "SRS0=AAAA=AA=example.org=bob@bounces.example.com", FORGED],
    ["SRS1 that was never ours", "SRS1=AAAA=example.org==AAAA=AA=example.net=bob@bounces.example.com", FORGED],
    ["routing below it", "bob%example.org@bounces.example.com", FORGED],
    ["old token", token(40), EXPIRED],
    ["old BATV", batv(9), EXPIRED],
    ["old SRS", srs(30), EXPIRED],
  ])("is refused before DATA: %s", async (_, path, expected) => {
    const { send, mailroom } = bench();
    const [, reply] = await send({ from: "", to: [path] });
    expect(reply).toMatch(expected);
    expect(mailroom.places).toEqual([]);
    const refusedAs = new Map([
      [FORGED, "forged-bounce"],
      [EXPIRED, "expired-bounce"],
    ]);
    expect(mailroom.counted).toEqual([refusedAs.get(expected) ?? "unknown-user"]);
  });

  it("is refused where there are no keys: nothing can have been signed", async () => {
    const [, reply] = await bench({ configuration: configuration({ keys: [] }) }).send({ from: "", to: [token()] });
    expect(reply).toMatch(FORGED);
  });

  it("is believed of each key, whatever its place", async () => {
    const other = { id: 2, secret: "another secret of the tests" };
    for (const keys of [
      [...KEYS, other],
      [other, ...KEYS],
    ])
      expect(await bench({ configuration: configuration({ keys }) }).send({ from: "", to: [token()] })).toEqual(["250", "250"]);
    expect((await bench({ configuration: configuration({ keys: [other] }) }).send({ from: "", to: [token()] }))[1]).toMatch(FORGED);
  });

  it("is believed as long as our domains sign for", async () => {
    const returnPath = { scheme: "token", domain: "bounces.example.com", lifetimeDays: 60 } as const;
    expect(await bench({ configuration: withDomain({ returnPath }) }).send({ from: "", to: [token(40)] })).toEqual(["250", "250"]);
  });
});

describe("VERP", () => {
  const config = withDomain({ returnPath: { scheme: "verp", domain: "bounces.example.com", lifetimeDays: 7 } });

  it("takes what has its form, where a domain of ours writes it", async () => {
    const { send, mailroom } = bench({ configuration: config });
    await send({ from: "", to: ["info-bob=example.org@bounces.example.com"], content: CONTENT });
    expect(mailroom.taken[0]?.bounceFor).toEqual([
      { path: "info-bob=example.org@bounces.example.com", address: "bob@example.org", scheme: "verp" },
    ]);
  });

  it.each(["no-reply", "my-list-2"])("tells the recipient from a list that has hyphens: %s", async (list) => {
    const recipients = { kind: "list", localParts: [list] } as const;
    const own = withDomain({ recipients, returnPath: { scheme: "verp", domain: "bounces.example.com", lifetimeDays: 7 } });
    const { send, mailroom } = bench({ configuration: own });
    const paths = ["bob=example.org", "mary+2Dann=my+2Dhost.example.org"].map((behind) => `${list}-${behind}@bounces.example.com`);
    expect((await send({ from: "", to: paths, content: CONTENT })).slice(1, 3)).toEqual(["250", "250"]);
    expect(mailroom.taken[0]?.bounceFor.map(({ address }) => address)).toEqual(["bob@example.org", "mary-ann@my-host.example.org"]);
  });

  it.each(["info", "sales"])("knows whose list a path is of that has quotes: %s", async (list) => {
    const { send, mailroom } = bench({ configuration: config });
    const path = `"${list}-odd = bob=example.org"@bounces.example.com`;
    expect((await send({ from: "", to: [path], content: CONTENT }))[1]).toBe("250");
    expect(mailroom.taken[0]?.bounceFor).toMatchObject([{ path, scheme: "verp" }]);
  });

  it.each([
    "info+bob=example.org", // Postfix
    "info-bounces+bob=example.org", // Mailman
    '"-bob=example.org"',
  ])("has only the form in which we write it: to whom %s leads is no sender of ours", async (local) => {
    for (const from of ["", "ann@example.net"])
      expect((await bench({ configuration: config }).send({ from, to: [`${local}@bounces.example.com`] }))[1]).toMatch(FORGED);
  });

  it.each(["no-reply", "info.", "bounces+1-abcd"])(
    "is recorded, and goes on to nobody, where who sent has no mailbox: %s",
    async (list) => {
      const { send, mailroom } = bench({ configuration: config });
      await send({ from: "", to: [`${list}-bob=example.org@bounces.example.com`], content: CONTENT });
      expect(mailroom.taken[0]?.bounceFor).toMatchObject([{ address: "bob@example.org", isOnlyRecorded: true }]);
      expect(mailroom.taken[0]?.groups).toEqual([]);
    },
  );

  it("leaves names with an equals sign to their mailboxes", async () => {
    const recipients = { kind: "list", localParts: ["a=b"] } as const;
    const own = withDomain({ recipients, returnPath: { scheme: "verp", lifetimeDays: 7 } });
    const { send, mailroom } = bench({ configuration: own });
    await send({ to: ["a=b@example.com"], content: CONTENT });
    expect(addressesOf(mailroom.taken[0])).toEqual([["a=b@example.com"]]);
  });
});

describe("BATV at a domain with mailboxes", () => {
  it.each([batv(), "prvs=1000abcdef=info@example.com", '"prvs=1000abcdef=info"@example.com'])(
    "is for the address inside when a person writes to %s",
    async (path) => {
      const { send, mailroom } = bench({ configuration: BATV });
      await send({ to: [path], content: CONTENT });
      expect(mailroom.taken[0]?.bounceFor).toEqual([]);
      expect(addressesOf(mailroom.taken[0])[0]?.[0]?.replaceAll('"', "")).toBe("info@example.com");
    },
  );

  it("leads nobody through us to a third host", async () => {
    const { send } = bench({ configuration: withDomain({ recipients: { kind: "all" } }) });
    expect((await send({ to: ["prvs=1000abcdef=bob%example.org@example.com"] }))[1]).toMatch(/^550 5\.7\.1 .*: relaying denied$/);
  });

  const since = (agoDays: number) =>
    withDomain({
      recipients: { kind: "list", localParts: ["info", "robot", "postmaster"] },
      returnPath: { scheme: "batv", lifetimeDays: 7 },
      bareBounces: { exceptions: ["Robot"], signsSinceMs: NOW_MS - agoDays * DAY_MS },
    });
  const BARE = /^550 5\.7\.1 <info@example\.com>: mail from this address bears a signed return path/;

  it.each([
    ["in the grace time", since(6), "", "info@example.com", /^250$/],
    ["after it", since(7), "", "info@example.com", BARE],
    ["an exception", since(7), "", "robot@example.com", /^250$/],
    ["the postmaster", since(7), "", "Postmaster@example.com", /^250$/],
    ["with a sender", since(7), "bob@example.org", "info@example.com", /^250$/],
    ["when it has always signed", BATV, "", "info@example.com", BARE],
  ])("answers mail to the bare address: %s", async (...row) => {
    const [, config, from, to, expected] = row;
    expect((await bench({ configuration: config }).send({ from, to: [to] }))[1]).toMatch(expected);
  });
});

describe("SRS", () => {
  it.each(["bounces.example.com", "example.com"])("brings a bounce home to the foreign sender (%s)", async (domain) => {
    const path = signed("bob@example.org", { scheme: "srs", domain } as never);
    const { send, mailroom } = bench({ configuration: withDomain({}, domain) });
    await send({ from: "", to: [path], content: CONTENT });
    expect(addressesOf(mailroom.taken[0])).toEqual([["bob@example.org"]]);
    expect(mailroom.taken[0]?.groups[0]?.reversePath).toBe("");
    expect(mailroom.taken[0]?.bounceFor).toEqual([]);
  });

  it("passes mail that is no bounce on under a path of ours", async () => {
    const { send, mailroom } = bench({ configuration: withDomain({}, "bounces.example.com") });
    await send({ to: [srs()], content: CONTENT });
    expect(mailroom.taken[0]?.groups[0]?.reversePath).toMatch(/^SRS0=.*=example\.net=ann@bounces\.example\.com$/);
  });

  it("asks the mailroom for a sender that did not fit", async () => {
    const long = `${"a-rather-long-name".repeat(3)}@${"a-rather-long-domain.".repeat(2)}example.org`;
    const path = signed(long, { scheme: "srs", domain: "bounces.example.com" } as never);
    for (const rememberedAddress of [() => long, () => Promise.resolve(long)]) {
      const { send, mailroom } = bench({ memory: memoryMailroom({ rememberedAddress }) });
      await send({ from: "", to: [path], content: CONTENT });
      expect(addressesOf(mailroom.taken[0])).toEqual([[long]]);
    }
  });

  it("refuses a path whose sender nobody remembers any more as one past its time", async () => {
    const path = signed(`${"a-rather-long-name".repeat(3)}@example.org`, { scheme: "srs", domain: "bounces.example.com" } as never);
    const { send } = bench({ memory: memoryMailroom({ rememberedAddress: () => Promise.resolve(undefined) }) });
    expect((await send({ from: "", to: [path] }))[1]).toMatch(/^550 5\.7\.1 .*has expired/);
  });
});
