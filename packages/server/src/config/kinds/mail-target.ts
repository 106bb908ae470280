/** Where mail goes, in one text: the target of a route, the mailboxes of a domain, and who says which recipients it has. */

import type { LocalDelivery, RecipientSource, RouteTarget } from "../configuration.ts";
import { peerOf, peerOrSocketOf } from "./endpoint.ts";
import { domainOf } from "./host-name.ts";
import { type Kind, textual } from "./kind.ts";
import { listOf } from "./list-of.ts";
import { LOCAL_PART_KIND } from "./mail-address.ts";

/** "lmtp:127.0.0.1:24" -> "lmtp" and "127.0.0.1:24". */
function splitScheme(text: string): readonly [string, string] {
  const colon = text.indexOf(":");
  return colon < 0 ? [text, ""] : [text.slice(0, colon), text.slice(colon + 1).trim()];
}

/** Words of a reply: one line of printable ASCII. */
const REPLY_WORDS = /^[\x20-\x7e]{1,400}$/;

/** `to` of a route. */
export const ROUTE_TARGET = textual<RouteTarget>({
  noun: "target",
  allowed: "smtp:HOST:PORT, lmtp:HOST:PORT, lmtp:unix:/PATH, mx:DOMAIN or refuse:WORDS",
  parse: (text) => {
    const [kind, rest] = splitScheme(text);
    if (kind === "refuse") return REPLY_WORDS.test(rest) ? { kind, text: rest } : undefined;
    if (kind === "mx") {
      const domain = domainOf(rest);
      return domain === undefined ? undefined : { kind, domain };
    }
    if (kind !== "smtp" && kind !== "lmtp") return undefined;
    const peer = kind === "lmtp" ? peerOrSocketOf(rest) : peerOf(rest);
    return peer && { kind, ...peer };
  },
});

/** `deliver` of a domain. */
export const LOCAL_DELIVERY = textual<LocalDelivery>({
  noun: "place for mail",
  allowed: "maildir:FOLDER, lmtp:HOST:PORT or lmtp:unix:/PATH",
  parse: (text) => {
    const [kind, rest] = splitScheme(text);
    if (kind === "maildir") return rest === "" || rest.includes("\0") ? undefined : { kind, root: rest };
    const peer = kind === "lmtp" ? peerOrSocketOf(rest) : undefined;
    return peer && { kind: "lmtp", ...peer };
  },
});

const ONE_SOURCE = textual<RecipientSource>({
  noun: "source of recipients",
  allowed: 'a list as ["info", "sales"], file:PATH, callout:HOST:PORT or "all"',
  parse: (text) => {
    const [kind, rest] = splitScheme(text);
    if (text === "all") return { kind: "all" };
    if (kind === "file") return rest === "" || rest.includes("\0") ? undefined : { kind, path: rest };
    const peer = kind === "callout" ? peerOf(rest) : undefined;
    return peer && { kind: "callout", ...peer };
  },
});

const LOCAL_PARTS = listOf(LOCAL_PART_KIND);

/** `recipients` of a domain. */
export const RECIPIENT_SOURCE: Kind<RecipientSource> = {
  allowed: ONE_SOURCE.allowed,
  fromText: ONE_SOURCE.fromText,
  read: (raw, refuse) => {
    if (!Array.isArray(raw)) return ONE_SOURCE.read(raw, refuse);
    const localParts = LOCAL_PARTS.read(raw, refuse);
    return localParts && { kind: "list", localParts };
  },
};
