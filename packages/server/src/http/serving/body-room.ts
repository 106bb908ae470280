/**
 * How much of what strangers send lies in memory at once. A webhook of a sending service is read whole before its signature can
 * be checked: a thousand connections with megabytes each, from nobody knows whom, must not fill the memory. Who finds no room
 * is told to come again, as services do.
 */

/** Takes room for octets; false when there is none. It is given back with the end of the answer. */
export type TakeRoom = (bytes: number) => boolean;

const ALL_BYTES = 64 * 1024 * 1024;

/** The room. */
export class BodyRoom {
  #freeBytes: number;

  constructor(allBytes = ALL_BYTES) {
    this.#freeBytes = allBytes;
  }

  /** For one request, until the signal says that it is over. */
  until(over: AbortSignal): TakeRoom {
    let takenBytes = 0;
    over.addEventListener("abort", () => {
      this.#freeBytes += takenBytes;
      takenBytes = 0;
    });
    return (bytes) => {
      if (over.aborted || bytes > this.#freeBytes) return false;
      this.#freeBytes -= bytes;
      takenBytes += bytes;
      return true;
    };
  }
}
