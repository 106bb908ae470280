/** A number of octets: 26214400, or "25MB" (powers of 1000), "25MiB" (powers of 1024). */

import { type Kind, scalar } from "./kind.ts";

const STEPS: Readonly<Record<string, number>> = { "": 0, "k": 1, "m": 2, "g": 3, "t": 4 };
const FORMS = 'or a text as "25MB" or "1GiB"';

/** Octets. */
export const SIZE = scalar<number>({ noun: "size", allowed: `a number of octets, ${FORMS}`, parse: octetsOf });

/** Octets within bounds, both allowed. */
export function sizeWithin(leastBytes: number, mostBytes: number): Kind<number> {
  return scalar<number>({
    noun: "size that fits",
    allowed: `a number of octets from ${leastBytes} to ${mostBytes}, ${FORMS}`,
    parse: (raw) => {
      const octets = octetsOf(raw);
      return octets !== undefined && octets >= leastBytes && octets <= mostBytes ? octets : undefined;
    },
  });
}

function octetsOf(raw: unknown): number | undefined {
  if (typeof raw === "number") return Number.isSafeInteger(raw) && raw >= 0 ? raw : undefined;
  const [, digits, letter = "", binary] = typeof raw === "string" ? (/^(\d{1,15}) ?([kmgt]?)(i?)b?$/i.exec(raw.trim()) ?? []) : [];
  const step = STEPS[letter.toLowerCase()] ?? 0;
  const octets = Number(digits) * (binary === "i" || binary === "I" ? 1024 : 1000) ** step;
  return Number.isSafeInteger(octets) ? octets : undefined;
}
