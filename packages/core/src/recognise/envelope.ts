/**
 * What the top-level header says of a message: who wrote it, and which signs of a machine it
 * bears. None of them proves a bounce alone (a null sender also has DMARC reports, a subject is
 * anybody's); recognisers ask for several.
 */

import type { Header, Message } from "../mime/index.ts";
import { addressesOfField, localPartOf } from "../syntax/index.ts";

export interface Envelope {
  readonly header: Header;
  /** Address of From, "" when there is none. */
  readonly from: string;
  /** From as a person sees it, decoded. */
  readonly fromText: string;
  /** Decoded; "" when there is none. */
  readonly subject: string;
  /** The Return-Path: "" is the null path, undefined is no such field. */
  readonly returnPath: string | undefined;
  /** RFC 3834 §5: the first token of Auto-Submitted, lower case; undefined when absent. */
  readonly autoSubmitted: string | undefined;
  /** Whether From is a mail system: mailer-daemon, postmaster and their kin. */
  readonly isDaemon: boolean;
  /** Whether nobody but a mail system writes under From; a "System Administrator" may be a person. */
  readonly isNobody: boolean;
}

/** Local parts under which mail systems write, without digits and punctuation. */
const DAEMONS =
  /^(?:mail(?:er)?-?(?:daemon|system)|post[-_]?master|mail-?delivery(?:-?(?:sub)?system)?|mdaemon|mmdf|mailer|bounces?(?:[-+].*)?|no-?reply-?bounces?|mail-?robot|microsoftexchange[\da-f]+|double-?bounce)$/;

/** Names under which mail systems write, wherever the address is nobody's. */
const DAEMON_NAMES =
  /mail(?:er)?[ -]?(?:deliver|daemon)|(?:mail|system) administrator|delivery (?:sub)?system|postmaster|microsoft outlook$|returned mail|undeliver/i;

/** Those of them that are never a person's or a company's. */
const NOBODYS_NAMES = /mail(?:er)?[ -]?daemon|delivery s(?:ub|ystem)|postmaster|returned mail|undeliver/i;

/** A help desk or list tells on whose behalf it writes: "Mail Delivery System via RT". */
const ON_BEHALF = /\svia\s/i;

export function readEnvelope(message: Message): Envelope {
  const { header } = message.root;
  const fromText = header.decoded("from") ?? "";
  const from = addressesOfField(fromText, 1)[0] ?? "";
  const isDaemonsAccount = DAEMONS.test(localPartOf(from));
  const name = ON_BEHALF.test(fromText) ? "" : fromText;
  const returnPath = header.get("return-path");
  return {
    header,
    from,
    fromText,
    subject: header.decoded("subject") ?? "",
    returnPath: returnPath === undefined ? undefined : (addressesOfField(returnPath, 1)[0] ?? ""),
    autoSubmitted: header
      .get("auto-submitted")
      ?.split(/[;(\s]/, 1)[0]
      ?.toLowerCase(),
    isDaemon: isDaemonsAccount || (from === "" ? /mailer-?daemon|postmaster/i : DAEMON_NAMES).test(name),
    isNobody: isDaemonsAccount || from === "" || NOBODYS_NAMES.test(name),
  };
}
