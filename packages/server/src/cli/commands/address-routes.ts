/** `ricochet address`: its three verbs, which take the same options. */

import type { ReturnPathScheme } from "@ricochet/core";
import { buildCommand, buildRouteMap } from "@stricli/core";
import type { Context } from "./context.ts";
import type { AddressFlags } from "./flags.ts";

const text = (input: string): string => input;

/** Spelt out here: the core is not loaded until something runs. */
const SCHEMES = ["token", "batv", "srs", "verp"] as const satisfies readonly ReturnPathScheme[];

const FLAGS = {
  scheme: {
    kind: "enum",
    optional: true,
    values: SCHEMES,
    placeholder: "SCHEME",
    brief: "How the path is signed; unwrap finds out by itself",
  },
  key: { kind: "parsed", optional: true, parse: text, placeholder: "K", brief: "The secret; unwrap and verp need none" },
  keyId: { kind: "parsed", optional: true, parse: digit, placeholder: "N", brief: "The number of the key, 0 to 9 [default 0]" },
  domain: {
    kind: "parsed",
    optional: true,
    parse: text,
    placeholder: "D",
    brief: "The domain of the path; for verp also the whole sender",
  },
  now: { kind: "parsed", optional: true, parse: time, placeholder: "ISO", brief: "The time to sign or check at [default: now]" },
} as const;

const POSITIONAL = {
  kind: "tuple",
  parameters: [{ parse: text, placeholder: "ADDRESS", brief: "An address as in an envelope, with angle brackets or without" }],
} as const;

const OPTIONS = "--scheme token|batv|srs|verp --key K [--key-id N] [--domain D] [--now ISO] ADDRESS";

const EXIT_STATUS = `EXIT STATUS
  0 the answer says ok · 1 it does not, and says why · 2 wrong use`;

const sign = buildCommand<AddressFlags, [string], Context>({
  loader: async () => (await import("./address.ts")).signAddress,
  parameters: { flags: FLAGS, positional: POSITIONAL },
  docs: {
    customUsage: [OPTIONS],
    brief: "Make the return path for an address",
    fullDescription: `Prints the address that bounces are to come to, as one object: ok, address, reason. No local part is longer than 64
octets; what does not fit becomes a token (for srs an alias) with an id, which whoever keeps the addresses must know.

ADDRESS is the sender; for verp the recipient. srs needs --domain, the forwarder's own; verp too, as a domain
(bounces@D) or as a whole sender (list@lists.example.com).

EXAMPLES
  ricochet address sign --scheme batv --key secret user@example.com
  ricochet address sign --scheme srs --key secret --domain forward.example ann@example.net
  ricochet address sign --scheme verp --domain list@lists.example.com ann@example.net

${EXIT_STATUS}`,
  },
});

const check = buildCommand<AddressFlags, [string], Context>({
  loader: async () => (await import("./address.ts")).checkAddress,
  parameters: { flags: FLAGS, positional: POSITIONAL },
  docs: {
    customUsage: [OPTIONS],
    brief: "Say whether an address was signed with a key, and which address it was",
    fullDescription: `Prints the address that was signed, as one object: ok, address, reason; and id where only a look-up knows the
address. With --domain the path must be of that domain. A verp path carries no signature: its reason is "unsigned".

EXAMPLES
  ricochet address check --scheme batv --key secret --key-id 0 prvs=0520f6548d=user@example.com
  ricochet address check --scheme srs --key secret --domain forward.example SRS0=OfUf=BB=example.com=alice@forward.example

${EXIT_STATUS}`,
  },
});

const unwrap = buildCommand<AddressFlags, [string], Context>({
  loader: async () => (await import("./address.ts")).unwrapAddress,
  parameters: { flags: FLAGS, positional: POSITIONAL },
  docs: {
    customUsage: ["[--scheme token|batv|srs|verp] ADDRESS"],
    brief: "Take an address out of a return path of anybody's, and believe nothing",
    fullDescription: `Prints the address inside a return path, one in another too: BATV and its relatives (Exim, Cisco, Barracuda, SparkPost),
SRS0 and SRS1, VERP, tokens. Needs no key, and proves nothing.

EXAMPLES
  ricochet address unwrap btv1==34826e458e2==user@example.com
  ricochet address unwrap SRS0=HHHH=TT=example.com=prvs=0520f6548d=user@forward.example

${EXIT_STATUS}`,
  },
});

export const ADDRESS = buildRouteMap<"sign" | "check" | "unwrap", Context>({
  routes: { sign, check, unwrap },
  docs: { brief: "Sign, check and unwrap return paths: tokens, BATV, SRS, VERP" },
});

function digit(input: string): number {
  if (!/^\d$/.test(input)) throw new SyntaxError("it is a digit, 0 to 9");
  return Number(input);
}

/** A time without a zone is UTC, so that an example gives the same everywhere. */
function time(input: string): Date {
  const [, day = "", clock = "00:00", zone = "Z"] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?)?$/i.exec(input) ?? [];
  const date = new Date(`${day}T${clock}${zone.toUpperCase()}`);
  if (Number.isNaN(date.getTime())) throw new SyntaxError("it is a date or time as in 2026-11-22T09:30:00Z");
  return date;
}
