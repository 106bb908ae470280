/**
 * The domains of the configuration, ready to be asked: each with its mailboxes, and with the return paths that may
 * come home to it.
 */

import type { Configuration, DomainSettings } from "../config/index.ts";
import { canonicalDomain, mailboxFolder } from "../envelope/index.ts";
import type { Callout } from "./callout.ts";
import { type RecipientBook, recipientBook } from "./recipient-book.ts";

/** A domain of ours. */
export type OwnDomain = LocalDomain | RelayDomain | ReturnPathDomain;

/** Its mailboxes are ours. */
export interface LocalDomain {
  readonly kind: "local";
  readonly name: string;
  readonly settings: Extract<DomainSettings, { kind: "local" }>;
  readonly book: RecipientBook;
}

/** We pass its mail on. */
export interface RelayDomain {
  readonly kind: "relay";
  readonly name: string;
  readonly book: RecipientBook;
}

/** Only bounces come here. */
export interface ReturnPathDomain {
  readonly kind: "return-path";
  readonly name: string;
}

/** Our domains by their canonical name. */
export type OwnDomains = ReadonlyMap<string, OwnDomain>;

/** Makes all domains ready; the one of SRS is ours too, wherever it is not configured as something else. */
export function ownDomains(configuration: Configuration, context: { readonly callout: Callout; readonly nowMs: () => number }): OwnDomains {
  const own = new Map<string, OwnDomain>();
  const { domain: srs } = configuration.srs;
  if (srs !== undefined) own.set(canonicalDomain(srs), { kind: "return-path", name: canonicalDomain(srs) });
  for (const settings of configuration.domains) {
    const name = canonicalDomain(settings.name);
    own.set(name, ownDomain(name, settings, context));
  }
  return own;
}

function ownDomain(
  name: string,
  settings: DomainSettings,
  context: { readonly callout: Callout; readonly nowMs: () => number },
): OwnDomain {
  switch (settings.kind) {
    case "return-path":
      return { kind: "return-path", name };
    case "relay":
      return { kind: "relay", name, book: recipientBook(settings.recipients, { ...context, subAddressSeparator: "" }) };
    case "local": {
      const { subAddressSeparator, deliver } = settings;
      const mayExist = (localPart: string): boolean =>
        deliver.kind !== "maildir" || mailboxFolder(localPart, subAddressSeparator) !== undefined;
      return { kind: "local", name, settings, book: recipientBook(settings.recipients, { ...context, subAddressSeparator, mayExist }) };
    }
  }
}
