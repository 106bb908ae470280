/**
 * mailauth, loaded when the first message from outside comes: it is large, and a relay that hosts of its own network use
 * alone never asks it.
 */

import type { dkimVerify } from "mailauth/lib/dkim/verify.js";
import type { evaluateDmarc } from "mailauth/lib/dmarc/index.js";
import type { spf } from "mailauth/lib/spf/index.js";

/** The three checks. */
export interface Mailauth {
  readonly dkimVerify: typeof dkimVerify;
  readonly evaluateDmarc: typeof evaluateDmarc;
  readonly spf: typeof spf;
}

let loaded: Promise<Mailauth> | undefined;

/** The same each time; rejects, and tries again the next time, when it cannot be loaded. */
export function loadMailauth(): Promise<Mailauth> {
  loaded ??= load().catch((error: unknown) => {
    loaded = undefined;
    throw error;
  });
  return loaded;
}

/** Common JS: in the bundle, which has no names for what is in it, each comes whole. */
async function load(): Promise<Mailauth> {
  const [{ dkimVerify }, { evaluateDmarc }, { spf }] = await Promise.all([
    import("mailauth/lib/dkim/verify.js").then(({ default: whole }) => whole),
    import("mailauth/lib/dmarc/index.js").then(({ default: whole }) => whole),
    import("mailauth/lib/spf/index.js").then(({ default: whole }) => whole),
  ]);
  return { dkimVerify, evaluateDmarc, spf };
}
