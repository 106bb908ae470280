/**
 * Final delivery into a Maildir: one copy for a recipient, with Return-Path and Delivered-To. Whether the recipient
 * exists was decided when the mail was accepted; here every local part that can have a folder has one.
 *
 * A mailbox over its quota is a temporary failure (4.2.2): somebody may make room before the mail expires, and the
 * sender is warned meanwhile. A message that is larger than the whole quota is refused for good (5.2.3).
 */

import { join } from "node:path";
import { type BodySource, mailboxFolder } from "../../envelope/index.ts";
import { deliveredHeader, fieldsOf, HEADER_LIMIT_BYTES, isLooping } from "./delivered-header.ts";
import { LocalLines } from "./local-lines.ts";
import { addMessage, usedBytes } from "./maildir-size.ts";
import { uniqueName } from "./unique-name.ts";
import { makeMailbox, writeDurably } from "./write-durably.ts";

/** The mailboxes of a domain. */
export interface MaildirSettings {
  readonly root: string;
  readonly subAddressSeparator: string;
  readonly quotaBytes?: number;
  /** Our name, for the names of files. */
  readonly hostname: string;
}

/** One copy. */
export interface MaildirCopy {
  readonly recipient: string;
  readonly reversePath: string;
  readonly body: BodySource;
  /** Line ends of binary content mean nothing, and stay. */
  readonly isBinary: boolean;
  readonly nowMs: number;
}

/** Where it went, or why it could not; the class of the status says whether it may go later. */
export type MaildirResult =
  | { readonly kind: "stored"; readonly folder: string; readonly sizeBytes: number }
  | { readonly kind: "failed"; readonly status: string; readonly text: string };

/** Faults of the disk, told apart from those of the mailbox. */
const DISK_FAULTS: Readonly<Record<string, string>> = { ENOSPC: "4.3.1", EDQUOT: "4.3.1", EFBIG: "4.3.1" };

/** Delivers one copy. */
export async function deliverToMaildir(settings: MaildirSettings, copy: MaildirCopy): Promise<MaildirResult> {
  const localPart = copy.recipient.slice(0, Math.max(0, copy.recipient.lastIndexOf("@")));
  const folder = mailboxFolder(localPart, settings.subAddressSeparator);
  if (folder === undefined) return failed("5.1.1", "this address can have no mailbox");
  try {
    return await store({ ...settings, folder: join(settings.root, folder) }, copy);
  } catch (error) {
    const { code = "", message } = error as NodeJS.ErrnoException;
    return failed(DISK_FAULTS[code] ?? "4.3.0", `the mailbox could not be written: ${code === "" ? message : code}`);
  }
}

async function store(settings: MaildirSettings & { readonly folder: string }, copy: MaildirCopy): Promise<MaildirResult> {
  const { folder, quotaBytes, hostname } = settings;
  const fields = fieldsOf(await headerOf(copy.body));
  if (isLooping(fields, copy.recipient)) return failed("5.4.6", "the message has been delivered to this mailbox before: mail loop");
  await makeMailbox(folder);
  const full = quotaBytes === undefined ? undefined : await overQuota(folder, quotaBytes, copy);
  if (full !== undefined) return full;
  const sizeBytes = await writeDurably(folder, uniqueName(copy.nowMs, hostname), copyOf(fields, copy));
  if (quotaBytes !== undefined) await addMessage(folder, sizeBytes);
  return { kind: "stored", folder, sizeBytes };
}

async function overQuota(folder: string, quotaBytes: number, { body, nowMs }: MaildirCopy): Promise<MaildirResult | undefined> {
  const addBytes = body.sizeBytes;
  if (addBytes > quotaBytes) return failed("5.2.3", `the message has ${addBytes} octets, the mailbox may hold ${quotaBytes}`);
  const used = await usedBytes(folder, quotaBytes, { nowMs, addBytes });
  return used + addBytes <= quotaBytes ? undefined : failed("4.2.2", `the mailbox is full: ${used} of ${quotaBytes} octets`);
}

/** The header with the empty line behind it, one character an octet; or as much of it as there may be. */
async function headerOf(body: BodySource): Promise<string> {
  let text = "";
  for await (const piece of piecesOf(body)) {
    text += bufferOf(piece).toString("latin1");
    const end = headerEnd(text);
    if (end >= 0) return text.slice(0, end);
    if (text.length > HEADER_LIMIT_BYTES) return text.slice(0, text.lastIndexOf("\n", HEADER_LIMIT_BYTES) + 1);
  }
  return text;
}

function headerEnd(text: string): number {
  if (text.startsWith("\r\n")) return 2;
  const end = text.indexOf("\r\n\r\n");
  return end < 0 ? -1 : end + 4;
}

async function* copyOf(fields: readonly string[], { recipient, reversePath, body, isBinary }: MaildirCopy): AsyncIterable<Uint8Array> {
  const lines = new LocalLines();
  const converted = (octets: Buffer): Buffer => (isBinary ? octets : lines.convert(octets));
  yield converted(deliveredHeader(fields, { reversePath, recipient }));
  let skipBytes = fields.reduce((sum, { length }) => sum + length, 0);
  let readBytes = 0;
  for await (const piece of piecesOf(body)) {
    readBytes += piece.length;
    const rest = bufferOf(piece).subarray(Math.min(skipBytes, piece.length));
    skipBytes -= piece.length - rest.length;
    if (rest.length > 0) yield converted(rest);
  }
  if (readBytes !== body.sizeBytes) throw new Error(`${readBytes} octets instead of ${body.sizeBytes} could be read`);
  if (!isBinary) yield lines.end();
}

function piecesOf(body: BodySource): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  return body.inMemory === undefined ? body.read() : [body.inMemory];
}

function bufferOf(octets: Uint8Array): Buffer {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
}

function failed(status: string, text: string): MaildirResult {
  return { kind: "failed", status, text };
}
