/** A mail that nobody wrote: an example after one to eight edits. */
import { BYTE_EDITS, type Edit, type Source } from "./edits.ts";
import { BOMBS, MAIL_EDITS } from "./mail-edits.ts";
import type { Random } from "./random.ts";

const MAX_BYTES = 256 * 1024;
const MAX_EDITS = 8;

function someEdits(random: Random): readonly Edit[] {
  if (random.isOneIn(40)) return BOMBS;
  return random.isOneIn(3) ? BYTE_EDITS : MAIL_EDITS;
}

/** One character a byte. */
export function mutant({ random, mails }: Source): string {
  let mail = random.pick(mails);
  for (let edits = random.small(MAX_EDITS); edits > 0; edits--) {
    mail = random.pick(someEdits(random))(mail, { random, mails }).slice(0, MAX_BYTES);
  }
  return mail;
}
