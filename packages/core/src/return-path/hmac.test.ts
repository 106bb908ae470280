import { createHmac } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RUNS } from "../../../../test/return-path/addresses.ts";
import { type HashName, hmac, isEqualInConstantTime } from "./hmac.ts";

function platformHmac(algorithm: HashName, secret: Uint8Array, text: string): Buffer {
  return Buffer.from(createHmac(algorithm, secret).update(Buffer.from(text)).digest());
}

describe("HMAC", () => {
  it.each<HashName>(["sha1", "sha256"])("of %s is that of the platform, for keys and texts of any length", (algorithm) => {
    const property = fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 200 }),
      fc.string({ unit: "binary", maxLength: 800 }),
      (secret, text) => {
        const key = { secret };
        for (const encoding of ["hex", "base64"] as const) {
          expect(hmac(algorithm, key, text, encoding)).toBe(platformHmac(algorithm, secret, text).toString(encoding));
        }
        expect(hmac(algorithm, key, "short")).toBe(platformHmac(algorithm, secret, "short").toString("hex"));
      },
    );
    fc.assert(property, { ...RUNS, numRuns: 500 });
  });

  it("takes a secret's text as its UTF-8 octets", () => {
    expect(hmac("sha1", { secret: "schlüssel" }, "a")).toBe(platformHmac("sha1", Buffer.from("schlüssel"), "a").toString("hex"));
  });
});

describe("the comparison", () => {
  it("says of two texts whether they are the same", () => {
    const character = fc.string({ unit: fc.constantFrom("a", "b", "A", "ţ", "c"), maxLength: 4 });
    fc.assert(
      fc.property(character, character, (one, other) => {
        expect(isEqualInConstantTime(one, other)).toBe(one === other && !one.includes("ţ"));
      }),
      RUNS,
    );
  });

  it("does not take a character for another whose last octet it has", () => {
    expect(isEqualInConstantTime("ţ", "c")).toBe(false);
  });
});
