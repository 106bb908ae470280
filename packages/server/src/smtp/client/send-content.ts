/**
 * The content on its way: after 354 with its dots doubled (RFC 5321 §4.5.2), or in one BDAT chunk as it is (RFC 3030).
 * Small content goes out in one write; large content piece by piece, never faster than the server takes it.
 *
 * Always holds: the end is sent only when as many octets were read as the source promised; a message that was cut short
 * by a failing disk is never taken for whole.
 */

import type { BodySource } from "../../envelope/index.ts";
import type { Dialogue } from "./dialogue.ts";
import { DotStuffer } from "./dot-stuffing.ts";
import type { WireFailure } from "./transaction.ts";

/** Up to here one copy is cheaper than one system call with many pieces. */
const ONE_WRITE_BYTES = 65_536;
const during = (): string => "sending the content";

/** How content is put on the wire. */
interface Framing {
  frame(octets: Buffer, pieces: Buffer[]): void;
  end(): Buffer;
}

const NOTHING = Buffer.alloc(0);

function framingOf(verb: "DATA" | "BDAT"): Framing {
  if (verb === "BDAT") return { frame: (octets, pieces) => pieces.push(octets), end: () => NOTHING };
  const stuffer = new DotStuffer();
  return { frame: (octets, pieces) => stuffer.stuff(octets, pieces), end: () => stuffer.end() };
}

/** What to send, and with which command. */
export interface Content {
  readonly body: BodySource;
  readonly verb: "DATA" | "BDAT";
  /** The server may take so long for what is in flight. */
  readonly blockTimeoutMs: number;
}

/** "sent": to its end. "cut-short": the server answered before the end, or went away. Else our own copy failed. */
export type Sending = "sent" | "cut-short" | WireFailure;

/** Sends all of it; what is small and in memory at once. */
export function sendContent(dialogue: Dialogue, content: Content): Sending | Promise<Sending> {
  const framing = framingOf(content.verb);
  const { inMemory } = content.body;
  if (inMemory !== undefined && inMemory.length <= ONE_WRITE_BYTES) return sendAtOnce(dialogue, inMemory, framing);
  return sendInPieces(dialogue, content, framing);
}

function sendAtOnce(dialogue: Dialogue, octets: Uint8Array, framing: Framing): Sending {
  const pieces: Buffer[] = [];
  framing.frame(bufferOf(octets), pieces);
  pieces.push(framing.end());
  dialogue.write(pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces));
  return "sent";
}

async function sendInPieces(dialogue: Dialogue, { body, blockTimeoutMs }: Content, framing: Framing): Promise<Sending> {
  let sizeBytes = 0;
  try {
    for await (const octets of body.read()) {
      sizeBytes += octets.length;
      await sendPiece(dialogue, octets, { framing, blockTimeoutMs });
      if (dialogue.hasEarlyReply || dialogue.failure !== undefined) return "cut-short";
    }
  } catch (error) {
    return unreadable(error instanceof Error ? error.message : String(error));
  }
  if (sizeBytes !== body.sizeBytes) return unreadable(`${sizeBytes} octets instead of ${body.sizeBytes}`);
  dialogue.write(framing.end());
  return "sent";
}

function sendPiece(
  dialogue: Dialogue,
  octets: Uint8Array,
  { framing, blockTimeoutMs }: { framing: Framing; blockTimeoutMs: number },
): Promise<void> | undefined {
  const pieces: Buffer[] = [];
  framing.frame(bufferOf(octets), pieces);
  dialogue.writeAll(pieces);
  return dialogue.drained(blockTimeoutMs, during);
}

function unreadable(why: string): WireFailure {
  return { code: "content-unreadable", text: `the content could not be read: ${why}`, status: "4.3.0" };
}

function bufferOf(octets: Uint8Array): Buffer {
  return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength);
}
