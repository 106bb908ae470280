/**
 * The mailroom's place for one message, such that its failures are remembered instead of thrown into the wire: the client is
 * told at the final dot, and what still comes is swallowed.
 *
 * Always holds: the place gets exactly one of `finish` and `abort`, and after a failure no more content.
 */

import type { ContentPlace } from "./mailroom.ts";

/** A place that never throws while it is written to. */
export class GuardedPlace<Content> {
  #place: ContentPlace<Content> | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(open: () => ContentPlace<Content>) {
    try {
      this.#place = open();
    } catch (error) {
      this.#failure = { error };
    }
  }

  /** The next octets; a promise where the mailroom wants to be waited for. */
  write(octets: Uint8Array): Promise<void> | undefined {
    try {
      return this.#place?.write(octets)?.catch((error: unknown) => this.#fail(error));
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  /** Several pieces in their order. */
  writeAll(pieces: readonly Uint8Array[]): Promise<void> | undefined {
    for (const [at, piece] of pieces.entries()) {
      const written = this.write(piece);
      if (written !== undefined) return written.then(() => this.writeAll(pieces.slice(at + 1)));
    }
    return undefined;
  }

  /** The content, at once where the mailroom has it at once. Throws what went wrong. */
  finish(): Content | Promise<Content> {
    const place = this.#place;
    this.#place = undefined;
    if (place === undefined) throw this.#failure?.error ?? new Error("the place of the content is closed");
    return place.finish();
  }

  abort(): void {
    this.#place?.abort();
    this.#place = undefined;
  }

  #fail(error: unknown): void {
    this.#failure ??= { error };
    this.abort();
  }
}
