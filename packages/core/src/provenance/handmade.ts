/**
 * A "bounce" that a person made with a mail client, to look like an address that does not exist: by
 * hand, or with the command that some clients have for it. It may quote a genuine mail of ours, stamp
 * and all, so what it quotes is no defence; what wrote it is.
 *
 * One sign proves nothing: gateways write odd headers, small sites bounce through an authenticated relay.
 */

import { type Header, messageHeader, scannedOf } from "../mime/index.ts";
import type { Report } from "../model/index.ts";
import { addressesOfField, localPartOf } from "../syntax/index.ts";
import type { BounceEnvelope } from "./lookups.ts";
import { parseReceived } from "./received.ts";

interface Notice {
  readonly report: Report;
  readonly mailFrom: string | undefined;
  readonly header: Header;
}

interface HandSign {
  readonly id: string;
  readonly weight: number;
  /** What it costs to look for it: 0 nothing, 1 a look through the fields, 2 decoding one, 3 taking one apart. */
  readonly effort: number;
  shows(notice: Notice): boolean;
}

/** Programs for persons, as they name themselves in User-Agent and X-Mailer. No server and no gateway is among them. */
const CLIENTS =
  /\b(?:thunderbird|apple mail|(?:iphone|ipad) mail|outlook express|microsoft outlook(?! express server)|windows (?:live )?mail|evolution|kmail|claws mail|sylpheed|mutt|neomutt|alpine|pine|the bat!?|foxmail|postbox|roundcube|squirrelmail|horde|rainloop|snappymail|em client|mailmate|k-9 mail|airmail|becky!?|eudora|pegasus mail|mailwasher|yahoomailwebservice|gnus|mu4e|trojita|geary|seamonkey|opera mail|gmx mail|web\.de)\b/i;
const DAEMONS =
  /^(?:mailer-?daemon|mail-?daemon|post-?master|mail(?:er)?|root|daemon|double-?bounce|bounces?(?:[-+=].*)?|no-?reply|mdaemon|microsoftexchange.*)$/;
const PERSONS_SUBJECT = /^\s{0,4}(?:re|aw|fwd?|wg|sv|vs|tr|rv|antw|odp)\s{0,2}:/i;
const AUTHENTICATED = /^(?:utf8)?(?:e?smtps?a|smtpa|http|https|lmtpa)$/;

const SIGNS: readonly HandSign[] = [
  {
    id: "mail client",
    weight: 2,
    effort: 1,
    shows: ({ header }) => ["user-agent", "x-mailer"].some((name) => CLIENTS.test(header.get(name) ?? "")),
  },
  {
    id: "submitted by a user",
    weight: 1,
    effort: 3,
    shows: ({ header }) => AUTHENTICATED.test(firstProtocol(header.all("received"))),
  },
  { id: "from a browser", weight: 1, effort: 1, shows: ({ header }) => header.field("x-originating-ip") !== undefined },
  { id: "a person's reverse path", weight: 1, effort: 0, shows: ({ mailFrom }) => mailFrom !== undefined && isPerson(mailFrom) },
  {
    id: "a person's From",
    weight: 1,
    effort: 3,
    shows: ({ header }) => isPerson(addressesOfField(header.decoded("from") ?? "", 1)[0] ?? ""),
  },
  { id: "a person's subject", weight: 1, effort: 2, shows: ({ header }) => PERSONS_SUBJECT.test(header.decoded("subject") ?? "") },
  { id: "no machine-readable report", weight: 1, effort: 0, shows: ({ report }) => report.format !== "rfc3464" },
];
/** What is quickly seen first: by then most bounces have too few signs for the others to matter. */
const QUICKEST_FIRST = SIGNS.toSorted((one, other) => one.effort - other.effort);
const ALL_WEIGHT = SIGNS.reduce((sum, { weight }) => sum + weight, 0);

const ENOUGH = 4;

/** The signs of a person's work, when there are enough of them; else none. */
export function signsOfHand(report: Report, envelope: BounceEnvelope): readonly string[] {
  if (report.kind !== "delivery-status" || envelope.message === undefined) return [];
  const header = headerOf(envelope.message);
  const returnPath = header.get("return-path");
  const mailFrom = envelope.mailFrom ?? (returnPath === undefined ? undefined : (addressesOfField(returnPath, 1)[0] ?? ""));
  const shown = signsShown({ report, mailFrom, header });
  return SIGNS.filter((sign) => shown.has(sign)).map(({ id }) => id);
}

/** All that show, when they are enough. */
function signsShown(notice: Notice): ReadonlySet<HandSign> {
  const shown = new Set<HandSign>();
  let possible = ALL_WEIGHT;
  for (const sign of QUICKEST_FIRST) {
    if (sign.shows(notice)) shown.add(sign);
    else possible -= sign.weight;
    if (possible < ENOUGH) return NONE;
  }
  return shown;
}

const NONE: ReadonlySet<HandSign> = new Set();

function headerOf(message: NonNullable<BounceEnvelope["message"]>): Header {
  return message instanceof Uint8Array ? messageHeader(message) : scannedOf(message).root.header;
}

function isPerson(address: string): boolean {
  return address !== "" && !DAEMONS.test(localPartOf(address));
}

/** How the message was handed in: the lowest Received field is the oldest. */
function firstProtocol(received: readonly string[]): string {
  return parseReceived(received.at(-1) ?? "").protocol ?? "";
}
