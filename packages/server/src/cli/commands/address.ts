/** `ricochet address sign|check|unwrap`: one address in, one object out: ok, address, reason; and id where a look-up is needed. */

import { type CheckOptions, check, type SignOptions, sign, unwrap } from "@ricochet/core";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { AddressFlags } from "./flags.ts";
import { Output } from "./output.ts";
import { shown } from "./shown.ts";

type Verb = "sign" | "check" | "unwrap";

interface Answer {
  readonly ok: boolean;
  readonly reason: string;
  readonly address?: string;
  readonly id?: string;
  readonly remember?: { readonly id: string };
}

export async function signAddress(this: Context, flags: AddressFlags, address: string): Promise<void> {
  await answer(this, "sign", () => sign(bare(address), signOptions(flags)));
}

export async function checkAddress(this: Context, flags: AddressFlags, address: string): Promise<void> {
  await answer(this, "check", () => check(bare(address), checkOptions(flags)));
}

export async function unwrapAddress(this: Context, { scheme }: AddressFlags, address: string): Promise<void> {
  await answer(this, "unwrap", () => unwrap(bare(address), scheme === undefined ? {} : { scheme }));
}

/** As it stands in a log or a Return-Path field. */
function bare(address: string): string {
  return address.startsWith("<") && address.endsWith(">") ? address.slice(1, -1) : address;
}

async function answer(context: Context, verb: Verb, ask: () => Answer): Promise<void> {
  const result = asked(ask);
  if (result instanceof TypeError) {
    context.fail(EXIT.wrongUse, `ricochet address ${verb}: ${shown(result.message)}. See ricochet address ${verb} --help`);
    return;
  }
  const id = result.id ?? result.remember?.id;
  const output = new Output(context.process.stdout);
  output.addJson({ ok: result.ok, address: result.address ?? null, reason: result.reason, ...(id !== undefined && { id }) });
  await output.flush();
  if (!result.ok) context.fail(EXIT.badInput, `ricochet address ${verb}: ${WORDS[result.reason] ?? result.reason}`);
}

function asked(ask: () => Answer): Answer | TypeError {
  try {
    return ask();
  } catch (cause) {
    if (cause instanceof TypeError) return cause;
    throw cause;
  }
}

/** What each scheme needs to sign, out of the options that all share. */
function signOptions(flags: AddressFlags): SignOptions {
  const { scheme, domain } = flags;
  if (scheme === undefined) throw new TypeError("--scheme is missing");
  if (scheme === "token" || scheme === "batv") return { scheme, ...keyed(flags), ...(domain !== undefined && { domain }) };
  if (domain === undefined) throw new TypeError(`--scheme ${scheme} needs --domain, the domain that the path is to have`);
  if (scheme === "srs") return { scheme, ...keyed(flags), domain };
  return { scheme, ...keyedIfGiven(flags), sender: domain.includes("@") ? domain : `bounces@${domain}` };
}

function checkOptions(flags: AddressFlags): CheckOptions {
  const { scheme } = flags;
  const domain = flags.domain === undefined ? {} : { domain: flags.domain };
  if (scheme === undefined) throw new TypeError("--scheme is missing");
  if (scheme !== "verp") return { scheme, ...keyed(flags), ...domain };
  // A domain alone leaves open what stands before the recipient; a whole sender says it.
  return { scheme, ...keyedIfGiven(flags), ...(flags.domain?.includes("@") === true ? { sender: flags.domain } : domain) };
}

function keyed({ scheme, key, keyId: id = 0, now = new Date() }: AddressFlags) {
  if (key === undefined) throw new TypeError(`--scheme ${scheme} needs --key`);
  return { keys: [{ id, secret: key }], now };
}

function keyedIfGiven(flags: AddressFlags): Partial<ReturnType<typeof keyed>> {
  return flags.key === undefined ? {} : keyed(flags);
}

const WORDS: Readonly<Record<string, string>> = {
  "not-an-address": "that is no address of an envelope",
  "not-this-scheme": "that address is not of this scheme",
  "malformed": "that address begins like the scheme, and goes on unlike it",
  "too-long": "the path would be too long, and without --key no token can stand for it",
  "wrong-domain": "that address is of another domain",
  "unknown-key": "that address was signed with a key of another number",
  "bad-signature": "that address was not signed with this key, or was changed since",
  "expired": "that address was signed too long ago, or is dated ahead",
};
