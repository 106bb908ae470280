/** Addresses for property tests: ordinary ones and all that the grammar allows, each in its canonical form. */
import fc from "fast-check";
import { formatMailbox, parseMailbox } from "../../packages/core/src/return-path/mailbox.ts";

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz0123456789"];
const SPECIALS = [..."ABCXYZ.+-=_%!'/#$&*?^`{|}~ @\"\\[]:,;()<>éßğİ漢😀"];

const local = fc.oneof(
  fc.string({ unit: fc.constantFrom(...LETTERS, ".", "-", "+", "="), minLength: 1, maxLength: 24 }),
  fc.string({ unit: fc.constantFrom(...LETTERS, ...SPECIALS), minLength: 1, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 40, maxLength: 64 }),
);
const label = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 12 });
const domain = fc
  .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.constantFrom("com", "net", "example", "xn--p1ai"))
  .map(([labels, top]) => [...labels, top].join("."));

/** Any address, written with quotes only where they are needed; nothing that looks like a return path itself. */
export const anyAddress = fc
  .tuple(local, domain)
  .filter(([text]) => !/^(?:srs[01][=+-]|b-)/i.test(text))
  .map(([text, host]) => formatMailbox({ local: text, domain: host }))
  .filter((address) => parseMailbox(address) !== undefined);

export const lowerCaseAddress = anyAddress.filter((address) => !/[A-Z]/.test(address));

/** The same runs each time: a MAC of 20 bits is met by chance once in a million, and a test must not be. */
export const RUNS = { seed: 20_261_122, numRuns: 2000 } as const;

export const upperCase = (text: string): string => text.replaceAll(/[a-z]+/g, (letters) => letters.toUpperCase());

/** One small change of a text that is more than a change of case. */
export const change = fc.record({
  kind: fc.constantFrom("replace", "insert", "remove", "double"),
  at: fc.nat({ max: 10_000 }),
  character: fc.constantFrom(...LETTERS, ...SPECIALS),
});

export function changed(text: string, { kind, at, character }: { kind: string; at: number; character: string }): string {
  const place = at % text.length;
  const before = text.slice(0, place);
  const after = text.slice(place + 1);
  if (kind === "replace") return before + character + after;
  if (kind === "insert") return before + character + text.slice(place);
  return kind === "remove" ? before + after : before + text.charAt(place) + text.slice(place);
}
