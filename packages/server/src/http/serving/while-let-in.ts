/**
 * A stream outlives the question whether its reader is let in. So it is asked again before more is written to it, once a second
 * at most: a key that was revoked or has expired hears nothing more, and the stream breaks off.
 */

/** How it is asked. */
export interface AskAgain {
  /** Throws when nobody is let in any more. */
  readonly ask: () => Promise<unknown>;
  readonly nowMs: () => number;
}

const ASK_AGAIN_MS = 1000;

/** The stream, as long as its reader is let in. */
export async function* whileLetIn(stream: AsyncIterable<string>, { ask, nowMs }: AskAgain): AsyncGenerator<string> {
  let askedAtMs = nowMs();
  for await (const piece of stream) {
    if (nowMs() - askedAtMs >= ASK_AGAIN_MS) {
      await ask();
      askedAtMs = nowMs();
    }
    yield piece;
  }
}
