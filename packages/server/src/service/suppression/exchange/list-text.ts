/**
 * The octets of a list -> its text. A byte order mark says UTF-16, which is what Excel writes as "Unicode Text"; all else is
 * UTF-8. What is neither has U+FFFD in the place of its octets, by which a wrong line is found.
 */

/** What a list is read from. */
export type Octets = AsyncIterable<Uint8Array>;

const MARK_BYTES = 2;

/** The text of each piece. */
export async function* listText(octets: Octets): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let begun: Uint8Array = new Uint8Array();
  for await (const piece of octets) {
    const waiting: Uint8Array = decoder === undefined ? Buffer.concat([begun, piece]) : piece;
    if (waiting.byteLength >= MARK_BYTES) decoder ??= decoderFor(waiting);
    if (decoder === undefined) begun = waiting;
    else yield decoder.decode(waiting, { stream: true });
  }
  yield decoder === undefined ? new TextDecoder().decode(begun) : decoder.decode();
}

function decoderFor([first, second]: Uint8Array): InstanceType<typeof TextDecoder> {
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le");
  return new TextDecoder(first === 0xfe && second === 0xff ? "utf-16be" : "utf-8");
}
