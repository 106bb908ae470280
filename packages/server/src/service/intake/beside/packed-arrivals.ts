/**
 * What goes over to the thread that takes arrivals in, and back: the octets of all that is asked in one message lie in one
 * buffer, which is handed over and not copied again, each behind the one before.
 */

import type { Arrival, Recording } from "../../../ledger/index.ts";
import type { LedgerDoor, Recorded, RecordRequest } from "../../../store/index.ts";
import type { DaemonEvent } from "../../events/index.ts";
import type { IntakeSite } from "../index.ts";

/** What the thread begins with. */
export interface IntakeThreadData {
  readonly ledger: LedgerDoor;
}

/** What the node is; said at the beginning, and when the configuration was read again. */
export type SiteFacts = Omit<IntakeSite, "nowMs">;

/** Arrivals that are one transaction. */
export interface Asked {
  /** "recordingsOf": for whoever writes them himself. */
  readonly verb: "takeIn" | "recordingsOf";
  readonly arrivals: readonly Arrival[];
  readonly position?: RecordRequest["position"];
}

/** An arrival whose octets lie elsewhere. */
type PackedArrival = Omit<Arrival, "octets"> & { readonly lengthBytes: number };
type PackedAsked = Omit<Asked, "arrivals"> & { readonly id: number; readonly arrivals: readonly PackedArrival[] };

/** Asked of the thread. */
export interface ToIntakeThread {
  readonly site?: SiteFacts;
  readonly nowMs: number;
  readonly asked: readonly PackedAsked[];
  readonly buffer: ArrayBuffer;
}

/** What became of one that asked. */
export interface IntakeAnswer {
  readonly id: number;
  readonly recorded?: readonly Recorded[];
  /** Without the mails, which lie with whoever asked. */
  readonly recordings?: readonly Recording[];
  readonly failure?: { readonly code: string; readonly message: string };
}

/** Answered, in whatever order, with what is to be told. */
export interface FromIntakeThread {
  readonly answers: readonly IntakeAnswer[];
  readonly events: readonly DaemonEvent[];
}

/** Packs what was asked, with its id: the caller's own buffers stay the caller's. */
export function packArrivals(all: readonly (readonly [number, Asked])[]): Pick<ToIntakeThread, "asked" | "buffer"> {
  const sizeBytes = all.reduce((sum, [, { arrivals }]) => sum + octetsOf(arrivals), 0);
  const target = new Uint8Array(sizeBytes);
  let at = 0;
  const packed = ({ octets, ...arrival }: Arrival): PackedArrival => {
    target.set(octets, at);
    at += octets.byteLength;
    return { ...arrival, lengthBytes: octets.byteLength };
  };
  return { asked: all.map(([id, one]) => ({ ...one, id, arrivals: one.arrivals.map(packed) })), buffer: target.buffer };
}

/** What was packed, as it was asked. */
export function unpackArrivals({ asked, buffer }: Pick<ToIntakeThread, "asked" | "buffer">): (readonly [number, Asked])[] {
  let at = 0;
  const unpacked = ({ lengthBytes, ...arrival }: PackedArrival): Arrival => {
    at += lengthBytes;
    return { ...arrival, octets: new Uint8Array(buffer, at - lengthBytes, lengthBytes) };
  };
  return asked.map(({ id, ...one }) => [id, { ...one, arrivals: one.arrivals.map(unpacked) }]);
}

function octetsOf(arrivals: readonly Arrival[]): number {
  return arrivals.reduce((sum, { octets }) => sum + octets.byteLength, 0);
}
