/** The shortest mail that still fails the same way, found by leaving out ever smaller pieces. */

const MAX_TRIALS = 5000;
const MAX_SECONDS = 30;

/** @param fails whether a mail (one character a byte) still fails the same way */
export function minimise(mail: string, fails: (mail: string) => boolean): string {
  const deadline = performance.now() + MAX_SECONDS * 1000;
  let best = mail;
  let trials = 0;
  const mayGoOn = (): boolean => trials++ < MAX_TRIALS && performance.now() < deadline;
  for (let size = Math.ceil(best.length / 2); size >= 1 && mayGoOn(); size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.length && mayGoOn(); ) {
      const shorter = best.slice(0, at) + best.slice(at + size);
      if (fails(shorter)) best = shorter;
      else at += size;
    }
  }
  return best;
}
