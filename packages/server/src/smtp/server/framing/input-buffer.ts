/**
 * What arrived and is not read yet. Holds at most what the session left unread, plus one packet: the session pauses the
 * socket while it cannot read on.
 */

const EMPTY = Buffer.alloc(0);

/** Octets, and how far they were read. */
export class InputBuffer {
  octets: Buffer = EMPTY;
  at = 0;

  /** Adds a packet; it is copied only where something before it is unread. */
  push(packet: Buffer): void {
    this.octets = this.isEmpty ? packet : Buffer.concat([this.octets.subarray(this.at), packet]);
    this.at = 0;
  }

  get isEmpty(): boolean {
    return this.at >= this.octets.length;
  }

  get length(): number {
    return this.octets.length - this.at;
  }

  /** Takes up to `limitBytes` octets, without a copy. */
  take(limitBytes: number): Buffer {
    const taken = this.octets.subarray(this.at, this.at + limitBytes);
    this.at += taken.length;
    return taken;
  }

  /** Forgets all that is unread. */
  clear(): void {
    this.octets = EMPTY;
    this.at = 0;
  }
}
