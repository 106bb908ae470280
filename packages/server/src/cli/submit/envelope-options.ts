/** What -N, -R, -V, -B and the addresses mean for the envelope (RFC 3461, RFC 6152, RFC 6531). What is not understood is refused before anything is sent. */

import type { Notify } from "@ricochet/core";
import type { Recipient, Sender } from "../../envelope/index.ts";

/** As they were given. */
export interface EnvelopeOptions {
  readonly sender: string;
  readonly recipients: readonly string[];
  readonly notify?: string;
  readonly ret?: string;
  readonly envelopeId?: string;
  readonly body?: string;
  /** The message, latin1. */
  readonly message: string;
  /** The options as somebody types them; those of sendmail(8) when absent. */
  readonly names?: OptionNames;
}

/** What the options are called where they are given. */
export type OptionNames = Readonly<Record<"notify" | "ret" | "envelopeId", string>>;

const SENDMAIL_NAMES: OptionNames = { notify: "-N", ret: "-R", envelopeId: "-V" };

/** Who sends what to whom; or what is wrong. */
export type EnvelopeResult = { readonly sender: Sender; readonly recipients: readonly Recipient[] } | { readonly wrong: string };

const KEYWORDS = ["SUCCESS", "FAILURE", "DELAY"] as const;

/** An envelope for the wire. */
export function envelopeFor(options: EnvelopeOptions): EnvelopeResult {
  const names = options.names ?? SENDMAIL_NAMES;
  const notify = notifyOf(options.notify);
  const ret = retOf(options.ret);
  const body = bodyOf(options);
  const wrongAddress = [options.sender, ...options.recipients].find((address) => address !== "" && !isAddress(address));
  if (wrongAddress !== undefined) return { wrong: `"${wrongAddress}" is no address` };
  if (options.recipients.includes("")) return { wrong: "a recipient is empty" };
  if (notify === undefined) return { wrong: `${names.notify} ${options.notify}: allowed are never, or some of success, failure, delay` };
  if (ret === undefined) return { wrong: `${names.ret} ${options.ret}: allowed are full and hdrs` };
  if (body === undefined) return { wrong: `-B ${options.body}: allowed are 7BIT and 8BITMIME` };
  if (!isEnvelopeId(options.envelopeId))
    return { wrong: `${names.envelopeId} ${options.envelopeId}: allowed is one line, of at most ${LONGEST_ID} octets in xtext` };
  const sender: Sender = {
    reversePath: options.sender,
    body,
    smtpUtf8: needsUtf8(options),
    requireTls: false,
    ...(ret !== "unset" && { ret }),
    ...(options.envelopeId !== undefined && options.envelopeId !== "" && { envelopeId: xtext(options.envelopeId) }),
  };
  return { sender, recipients: [...new Set(options.recipients)].map((address) => ({ address, notify })) };
}

/** One "@" that is not the first character, and nothing that would end the command; in quotes there may be blanks, but no line may end. */
function isAddress(address: string): boolean {
  const at = address.lastIndexOf("@");
  if (at <= 0 || at === address.length - 1 || /\p{Cc}/u.test(address)) return false;
  return !/[<>]|\s/u.test(address.replace(/^"(?:[^"\\]|\\.)*"/, ""));
}

/** Octets of ENVID, in xtext (RFC 3461 §4.4). */
const LONGEST_ID = 100;

function isEnvelopeId(given = ""): boolean {
  return !/\p{Cc}/u.test(given) && xtext(given).length <= LONGEST_ID;
}

function notifyOf(given: string | undefined): Notify | undefined {
  if (given === undefined || given === "") return "unset";
  const words = given
    .toUpperCase()
    .split(",")
    .map((word) => word.trim());
  if (words.length === 1 && words[0] === "NEVER") return "NEVER";
  const known = words.flatMap((word) => KEYWORDS.filter((keyword) => keyword === word));
  return known.length === words.length ? known : undefined;
}

function retOf(given: string | undefined): "FULL" | "HDRS" | "unset" | undefined {
  if (given === undefined || given === "") return "unset";
  const word = given.toUpperCase();
  return word === "FULL" || word === "HDRS" ? word : undefined;
}

/** Octets beyond ASCII need 8BITMIME even where a program says 7BIT: the next server would be told a lie. */
function bodyOf({ body, message }: EnvelopeOptions): "7BIT" | "8BITMIME" | undefined {
  const word = body === undefined || body === "" ? "7BIT" : body.toUpperCase();
  if (word !== "7BIT" && word !== "8BITMIME") return undefined;
  return /[\u0080-\u00ff]/.test(message) ? "8BITMIME" : word;
}

/** RFC 6531: addresses beyond ASCII, in the envelope or in the header. */
function needsUtf8({ sender, recipients, message }: EnvelopeOptions): boolean {
  const header = message.slice(0, Math.max(0, message.indexOf("\r\n\r\n")));
  return [sender, ...recipients].some((address) => /[^\0-\x7f]/.test(address)) || /[\u0080-\u00ff]/.test(header);
}

/** RFC 3461 §4: what is not printable, "+" and "=" as "+" and two digits. */
function xtext(text: string): string {
  return Buffer.from(text)
    .toString("latin1")
    .replaceAll(/[^\x21-\x2a\x2c-\x3c\x3e-\x7e]/g, (octet) => `+${octet.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
