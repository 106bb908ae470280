/** Commands and content as they come over a wire: lines, counted octets, and what the dot ends (RFC 5321 §2.3.8, §4.5.2). */

import type { Interruption } from "../script/index.ts";
import type { Wire } from "./wire.ts";

/** No peer of ours writes such lines; a hostile one shall not fill the memory. */
const LINE_LIMIT_BYTES = 65_536;
const CONTENT_LIMIT_BYTES = 256 * 1024 * 1024;
const LF = 0x0a;
const CRLF = Buffer.from("\r\n");
const END = Buffer.from("\r\n.\r\n");

/** A line with its end, whatever that is; undefined when the peer is gone, or the line too long. */
export async function readLine(wire: Wire): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  for (let length = 0; length < LINE_LIMIT_BYTES; ) {
    const chunk = await wire.readSome();
    if (chunk === undefined) return undefined;
    const end = chunk.indexOf(LF) + 1;
    pieces.push(end > 0 ? chunk.subarray(0, end) : chunk);
    length += chunk.length;
    if (end === 0) continue;
    if (end < chunk.length) wire.unread(chunk.subarray(end));
    return Buffer.concat(pieces);
  }
  return undefined;
}

/** Exactly so many octets. */
export async function readOctets(wire: Wire, count: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  for (let missing = count; missing > 0; ) {
    const chunk = await wire.readSome();
    if (chunk === undefined) return undefined;
    pieces.push(chunk.subarray(0, missing));
    if (chunk.length > missing) wire.unread(chunk.subarray(missing));
    missing -= Math.min(missing, chunk.length);
  }
  return Buffer.concat(pieces);
}

/** The content up to the final dot, dots undone; undefined when the peer is gone, or the script has interrupted. */
export async function readDotted(wire: Wire, interrupt: Interruption | undefined): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [CRLF];
  let tail: Buffer = CRLF;
  for (let length = 0; length < CONTENT_LIMIT_BYTES; ) {
    const chunk = await wire.readSome();
    if (chunk === undefined) return undefined;
    length += chunk.length;
    if (interrupt !== undefined && length >= interrupt.afterBytes) return breakOff(wire, interrupt);
    const seam = Buffer.concat([tail, chunk]);
    const at = seam.indexOf(END);
    const used = at < 0 ? chunk.length : at + END.length - tail.length;
    pieces.push(chunk.subarray(0, used));
    if (at >= 0) return finishDotted(wire, pieces, chunk.subarray(used));
    tail = seam.subarray(-(END.length - 1));
  }
  return undefined;
}

function breakOff(wire: Wire, { kind }: Interruption): undefined {
  if (kind === "reset") wire.reset();
  else wire.end();
}

/** The first piece is the CR LF before the content, the last three octets are the final dot's line. */
function finishDotted(wire: Wire, pieces: readonly Buffer[], beyond: Buffer): Buffer {
  if (beyond.length > 0) wire.unread(beyond);
  return undot(Buffer.concat(pieces).subarray(0, -3)).subarray(2);
}

function undot(content: Buffer): Buffer {
  const kept: Buffer[] = [];
  let from = 0;
  for (let at = content.indexOf("\r\n."); at >= 0; at = content.indexOf("\r\n.", at + 3)) {
    kept.push(content.subarray(from, at + 2));
    from = at + 3;
  }
  return Buffer.concat([...kept, content.subarray(from)]);
}
