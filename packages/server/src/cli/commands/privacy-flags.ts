/** What the verbs of privacy are given. */

import type { Configuration } from "../../config/index.ts";
import { canonicalAddress } from "../../ledger/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import type { ConfigFlag } from "./flags.ts";
import { shown } from "./shown.ts";

export interface PrivacyFlags extends ConfigFlag {
  readonly tenant?: string;
}

/** The one form of an address; undefined for what is none, which has been said. */
export function canonicalOrFail(
  context: Context,
  { text, configuration, command }: { readonly text: string; readonly configuration: Configuration; readonly command: string },
): string | undefined {
  const address = canonicalAddress(text, configuration.suppression.addresses);
  if (address !== "" && !address.startsWith("@")) return address;
  context.fail(EXIT.badInput, `ricochet ${command}: "${shown(text)}" is no address`);
  return undefined;
}
