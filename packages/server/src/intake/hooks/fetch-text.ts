/** A small text over HTTPS, for the two visits that SNS asks for: no redirect is followed, little is read, and not for long. */

/** The body; undefined where it could not be had. */
export type FetchText = (url: string) => Promise<string | undefined>;

const LIMIT_MS = 10_000;
const LIMIT_BYTES = 65_536;

/** Fetches it. Never rejects. */
export const fetchText: FetchText = async (url) => {
  try {
    const response = await fetch(url, { redirect: "error", signal: AbortSignal.timeout(LIMIT_MS) });
    if (!response.ok || response.body === null) {
      await response.body?.cancel();
      return undefined;
    }
    return await readAtMost(response.body);
  } catch {
    return undefined; // whoever asked is told that there is none, and the service tries again
  }
};

async function readAtMost(body: ReadableStream<Uint8Array>): Promise<string | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.byteLength;
    if (length > LIMIT_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString("utf8");
}
