/**
 * MAIL and RCPT with the parameters that the server understands: SIZE (RFC 1870), BODY (6152, 3030), SMTPUTF8 (6531),
 * REQUIRETLS (8689), and RET, ENVID, NOTIFY, ORCPT (3461). What it does not offer is left out.
 *
 * Always holds: no value can end its line or its path, whatever stands in the envelope.
 */

import type { Recipient } from "../../envelope/index.ts";
import type { Command } from "./ask.ts";
import { hasUtf8Address } from "./obstacle.ts";
import type { Transaction } from "./transaction.ts";

type Extensions = ReadonlyMap<string, string>;

/** A line break would be a command of its own. */
const CONTROL = /[\x00-\x1f\x7f]/;
const NOT_A_VALUE = /[\x00-\x20\x7f=]/;
const NOT_ORCPT = /[\x00-\x20\x7f]/;

/** MAIL FROM of a transaction. Throws TypeError for an address that cannot be written. */
export function mailCommand(transaction: Transaction, extensions: Extensions): Command {
  const { sender, body } = transaction;
  const parameters = [
    extensions.has("SIZE") && `SIZE=${body.sizeBytes}`,
    sender.body === "8BITMIME" && extensions.has("8BITMIME") && "BODY=8BITMIME",
    sender.body === "BINARYMIME" && "BODY=BINARYMIME",
    (sender.smtpUtf8 || hasUtf8Address(transaction)) && extensions.has("SMTPUTF8") && "SMTPUTF8",
    sender.requireTls && "REQUIRETLS",
    sender.ret !== undefined && extensions.has("DSN") && `RET=${sender.ret}`,
    sender.envelopeId !== undefined && extensions.has("DSN") && `ENVID=${checked(sender.envelopeId, NOT_A_VALUE)}`,
  ];
  return { verb: "MAIL", line: lineOf(`MAIL FROM:<${checked(sender.reversePath, CONTROL)}>`, parameters) };
}

/** RCPT TO of one recipient. Throws TypeError for an address that cannot be written. */
export function rcptCommand({ address, notify, originalRecipient }: Recipient, extensions: Extensions): Command {
  const path = `RCPT TO:<${checked(address, CONTROL)}>`;
  if (!extensions.has("DSN")) return { verb: "RCPT", line: `${path}\r\n` };
  const parameters = [
    notify !== "unset" && `NOTIFY=${notify === "NEVER" ? notify : notify.join(",")}`,
    originalRecipient !== undefined && `ORCPT=${checked(originalRecipient, NOT_ORCPT)}`,
  ];
  return { verb: "RCPT", line: lineOf(path, parameters) };
}

function lineOf(path: string, parameters: readonly (string | false)[]): string {
  let line = path;
  for (const parameter of parameters) if (parameter !== false) line += ` ${parameter}`;
  return `${line}\r\n`;
}

function checked(value: string, forbidden: RegExp): string {
  if (forbidden.test(value)) throw new TypeError(`cannot stand in an SMTP command: ${JSON.stringify(value)}`);
  return value;
}
