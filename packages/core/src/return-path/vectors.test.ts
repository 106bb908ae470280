/**
 * What real programs made of the same addresses and keys: Exim 4.96, PostSRSd 1.10 and 2.4, Mail::Verp 0.06, and
 * tags of Cisco's and Barracuda's gateways met in the wild. The list lies beside the checkout; without it the
 * small list in known.test.ts is what there is.
 */
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { check } from "./check.ts";
import { hmac } from "./hmac.ts";
import { isTooLong, parseMailbox } from "./mailbox.ts";
import { sign } from "./sign.ts";
import { unwrap } from "./unwrap.ts";
import { unwrapReturnPath } from "./unwrap-return-path.ts";

const FILE = new URL("../../../../../shared/vectors/return-path.json", import.meta.url);

interface Vectors {
  readonly exim_prvs: {
    readonly sign: readonly {
      readonly address: string;
      readonly key: string;
      readonly keynum: string;
      readonly fake_utc: string;
      readonly exim: string;
      readonly independent_formula: string;
    }[];
    readonly check: readonly {
      readonly label: string;
      readonly fake_utc: string;
      readonly address: string;
      readonly key: string;
      readonly valid: boolean;
    }[];
  };
  readonly batv_wild: readonly { readonly kind: "cisco" | "barracuda"; readonly tag: string }[];
  readonly postsrsd_1_10: {
    readonly secret: string;
    readonly srs_domain: string;
    readonly fake_utc: string;
    readonly forward: readonly { readonly input: string; readonly reply: string; readonly separator?: "+" | "-" }[];
    readonly reverse: readonly { readonly label: string; readonly fake_utc: string; readonly input: string; readonly reply: string }[];
  };
  readonly postsrsd_2_x: {
    readonly secret: string;
    readonly unix: number;
    readonly srs_domain: string;
    readonly pairs: readonly [string, string][];
  };
  readonly exim_srs: {
    readonly secret: string;
    readonly fake_utc: string;
    readonly encode: readonly [string, string][];
    readonly decode: readonly [string, string, boolean, string?][];
  };
  readonly verp: readonly [string, string, string, string][];
}

const time = (text: string): Date => new Date(`${text.replace(" ", "T")}Z`);
const keysOf = (secret: string, id = 0) => [{ id, secret }];

/** Two spellings of one address, with and without quotes, are one address. */
const same = (one: string | undefined, other: string): void => expect(parseMailbox(one ?? "")).toEqual(parseMailbox(other));

if (!existsSync(FILE)) {
  it("agrees with real programs", ({ skip }) => skip("their vectors are not beside the checkout: ../shared/vectors/return-path.json"));
} else {
  const vectors = JSON.parse(readFileSync(FILE, "utf8")) as Vectors;

  describe("Exim's prvs", () => {
    it.each(vectors.exim_prvs.sign)("signs $address on $fake_utc with key $keynum as Exim does", (vector) => {
      const { address, key, keynum, fake_utc, independent_formula } = vector;
      const options = { scheme: "batv", keys: keysOf(key, Number(keynum)), now: time(fake_utc) } as const;
      // The formula and Exim agree, except that Exim refuses a key above 64 octets, which HMAC hashes.
      expect([independent_formula, "Failed: prvs hmac-sha1 conversion failed"]).toContain(vector.exim);
      expect(check(independent_formula, options)).toMatchObject({ ok: true, address, keyId: Number(keynum) });
      if (!isTooLong(independent_formula)) {
        expect(sign(address, options)).toEqual({ ok: true, reason: "signed", address: independent_formula });
        return;
      }
      // Exim's would be longer than servers must take: a token stands in, and a look-up knows for whom.
      const signed = sign(address, options);
      if (!signed.ok || signed.remember === undefined) throw new Error("no token");
      expect(isTooLong(signed.address)).toBe(false);
      expect(check(signed.address, { ...options, lookup: () => signed.remember?.address })).toMatchObject({ ok: true, address });
    });

    /** Where Exim's answer is not repeated: a server on the way folds the case; and a path must not come back to life before its time. */
    const BETTER = new Map([
      ["uppercased hash", true],
      ["domain case changed", true],
      ["local case changed", true],
      ["replay: signed on day 20500, checked on day 21100", false],
    ]);

    it.each(vectors.exim_prvs.check)("$label", ({ label, address, key, fake_utc, valid }) => {
      expect(check(address, { scheme: "batv", keys: keysOf(key), now: time(fake_utc) }).ok).toBe(BETTER.get(label) ?? valid);
    });
  });

  it.each(vectors.batv_wild)("unwraps $kind $tag", ({ kind, tag }) => {
    const path = kind === "cisco" ? `prvs=${tag}=user@example.com` : `btv1==${tag}==user@example.com`;
    expect(unwrap(path)).toMatchObject({ ok: true, address: "user@example.com" });
    expect(check(path, { scheme: "batv", keys: keysOf("secret"), now: time("2026-03-01 12:00:00") }).ok).toBe(false);
  });

  describe("PostSRSd 1.10", () => {
    const { secret, srs_domain: domain, fake_utc, forward, reverse } = vectors.postsrsd_1_10;
    const keys = keysOf(secret);

    it.each(forward)("rewrites $input $separator", ({ input, reply, separator }) => {
      const signed = sign(input, { scheme: "srs", keys, now: time(fake_utc), domain, ...(separator && { separator }), alphabet: "base64" });
      if (reply.startsWith("500 ")) expect(signed).toEqual({ ok: false, reason: "not-an-address" });
      else same(signed.ok ? signed.address : "", decodeURIComponent(reply.slice(4)));
    });

    /** PostSRSd does not look at the domain, and no clock may be ahead. */
    const BETTER = new Map([
      ["other domain srs", "500 "],
      ["at 2026-02-28 12:00:00", "200 alice@example.com"],
    ]);

    it.each(reverse)("undoes: $label", ({ label, fake_utc: at, input, reply }) => {
      const rollover = label.startsWith("rollover") ? [{ id: 1, secret: "a newer one" }, ...keys] : keys;
      const checked = check(input, { scheme: "srs", keys: rollover, now: time(at), domain });
      const expected = BETTER.get(label) ?? reply;
      if (expected.startsWith("500 ")) expect(checked.ok).toBe(false);
      else same(checked.ok ? checked.address : "", expected.slice(4));
    });
  });

  it.each(vectors.postsrsd_2_x.pairs)("PostSRSd 2.4: %s -> %s", (request, reply) => {
    const { secret, unix, srs_domain: domain } = vectors.postsrsd_2_x;
    const [, hasDatabase, verb, address = ""] = /^(\(database\) )?(forward|reverse) (.*)$/.exec(request) ?? [];
    const options = { scheme: "srs", keys: keysOf(secret), now: new Date(unix * 1000), domain } as const;
    if (verb === "reverse") {
      const checked = check(address, options);
      expect(checked.ok ? `OK ${checked.address}` : checked.reason).toBe(reply.startsWith("OK") ? reply : "expired");
    } else if (hasDatabase === undefined) {
      expect(sign(address, options)).toMatchObject({ ok: true, address: reply.slice(3) });
    } else {
      // Ours is an alias only for what is too long; this one is read with the look-up that knows it.
      const known = (id: string): string | undefined => (id === "DCJGDE6N24LCRT41A4T0G1UIF0DTKKQJ" ? address : undefined);
      expect(check(reply.slice(3), { ...options, lookup: known })).toMatchObject({ ok: true, address });
      expect(check(reply.slice(3).toLowerCase(), { ...options, lookup: known })).toMatchObject({ ok: true, address });
    }
  });

  describe("Exim's own SRS is read, and never believed", () => {
    const { secret, fake_utc, encode, decode } = vectors.exim_srs;
    const options = { scheme: "srs", keys: keysOf(secret), domain: "fwd.example" } as const;

    it.each(encode.filter(([address]) => address !== ""))("%s", (address, path) => {
      const innermost = unwrap(address);
      expect(unwrap(path)).toMatchObject({ ok: true, address: innermost.ok ? innermost.address : address });
      expect(check(path, { ...options, now: time(fake_utc) })).toEqual({ ok: false, reason: "bad-signature" });
    });

    it("leaves the null path alone, as Exim does", () => {
      expect(sign("", { ...options, now: time(fake_utc) })).toEqual({ ok: true, reason: "unchanged", address: "" });
    });

    it.each(decode)("at %s %s", (at, local) => {
      expect(check(`${local}@fwd.example`, { ...options, now: time(at) })).toEqual({ ok: false, reason: "bad-signature" });
    });
  });

  it.each(vectors.verp)("%s: %s, %s", (_program, sender, recipient, path) => {
    expect(sign(recipient, { scheme: "verp", sender })).toMatchObject({ ok: true, address: path });
    const checked = check(path, { scheme: "verp", sender });
    same(checked.ok ? checked.address : "", recipient);
    same(unwrapReturnPath(path), recipient);
  });

  it("takes the bytes of the MAC from the formula that the list gives", () => {
    expect(hmac("sha1", { secret: "secret" }, "0520user@example.com").slice(0, 6)).toBe("f6548d");
  });
}
