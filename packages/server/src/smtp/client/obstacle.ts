/**
 * What a message needs and a server does not offer (RFC 1870 §6.1, 3030, 6152, 6531, 8689): found before anything is
 * asked, for what would be refused after the content was sent is refused as well before.
 */

import type { BodySource } from "../../envelope/index.ts";
import type { ServerFacts, Transaction, WireFailure } from "./transaction.ts";

const HEADER_LIMIT_BYTES = 262_144;
const NOT_ASCII = /[^\x00-\x7f]/;

/** Why the transaction cannot be tried with this server; at once unless the header must be read for it. */
export function findObstacle(transaction: Transaction, server: ServerFacts): WireFailure | undefined | Promise<WireFailure | undefined> {
  const cause = sizeObstacle(transaction.body.sizeBytes, server.extensions) ?? needs(transaction, server);
  if (cause !== undefined) return cause;
  return lacksSmtpUtf8(transaction, server) ? internationalObstacle(transaction, server) : eightBitObstacle(transaction, server);
}

async function internationalObstacle(transaction: Transaction, server: ServerFacts): Promise<WireFailure | undefined> {
  if (await isInternational(transaction)) return missing("SMTPUTF8", "5.6.7", "the message has addresses or header fields in UTF-8");
  return eightBitObstacle(transaction, server);
}

/** Whoever can encode the content has done so before, and says 7BIT. */
function eightBitObstacle({ sender }: Transaction, { extensions }: ServerFacts): WireFailure | undefined {
  if (sender.body !== "8BITMIME" || extensions.has("8BITMIME")) return undefined;
  return missing("8BITMIME", "5.6.3", "the content is 8-bit and cannot be encoded without harm");
}

function sizeObstacle(sizeBytes: number, extensions: ReadonlyMap<string, string>): WireFailure | undefined {
  const limitBytes = Number(/^\d{1,15}/.exec(extensions.get("SIZE") ?? "")?.[0] ?? 0);
  if (limitBytes === 0 || sizeBytes <= limitBytes) return undefined;
  return { code: "too-large", status: "5.3.4", text: `the message has ${sizeBytes} octets, the server takes ${limitBytes}` };
}

function needs({ sender }: Transaction, server: ServerFacts): WireFailure | undefined {
  const offers = (name: string): boolean => server.extensions.has(name);
  if (sender.requireTls && server.tls === undefined) return missing("STARTTLS", "5.7.10", "the sender requires TLS on the whole way");
  if (sender.requireTls && !offers("REQUIRETLS")) return missing("REQUIRETLS", "5.7.30", "the sender requires TLS on the whole way");
  if (sender.body === "BINARYMIME" && !(offers("BINARYMIME") && offers("CHUNKING")))
    return missing("BINARYMIME", "5.6.1", "the content is binary");
  return undefined;
}

function missing(extension: string, status: string, because: string): WireFailure {
  return { code: "needs-extension", status, text: `${extension} is needed, for ${because}, and not offered` };
}

function lacksSmtpUtf8({ sender, recipients }: Transaction, { extensions }: ServerFacts): boolean {
  return !extensions.has("SMTPUTF8") && (sender.smtpUtf8 || hasUtf8Address({ sender, recipients }));
}

/** Whether an address is written in UTF-8. */
export function hasUtf8Address({ sender, recipients }: Pick<Transaction, "sender" | "recipients">): boolean {
  return NOT_ASCII.test(sender.reversePath) || recipients.some(({ address }) => NOT_ASCII.test(address));
}

/** SMTPUTF8 may have been said without need: then it need not be said again (RFC 6531 §3.6). */
async function isInternational(transaction: Transaction): Promise<boolean> {
  return hasUtf8Address(transaction) || !(await hasAsciiHeader(transaction.body));
}

async function hasAsciiHeader(body: BodySource): Promise<boolean> {
  let header = "";
  for await (const piece of piecesOf(body)) {
    header += Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength).toString("latin1", 0, HEADER_LIMIT_BYTES);
    const end = header.indexOf("\r\n\r\n");
    if (end >= 0) return !NOT_ASCII.test(header.slice(0, end));
    if (header.length >= HEADER_LIMIT_BYTES) return false;
  }
  return !NOT_ASCII.test(header);
}

function piecesOf(body: BodySource): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  return body.inMemory === undefined ? body.read() : [body.inMemory];
}
