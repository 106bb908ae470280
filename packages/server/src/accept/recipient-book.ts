/**
 * Which mailboxes a domain has: one answer whatever the source is (a list, a file, another host, "all").
 *
 * What is known without asking anybody is answered at once; a promise means that a file is read or a host is asked.
 */

import type { RecipientSource } from "../config/index.ts";
import type { Callout } from "./callout.ts";
import { type ForwardPath, foldedLocal, withoutTag } from "./forward-path.ts";
import type { Lookup } from "./lookup.ts";
import { recipientFile } from "./recipient-file.ts";
import { refuse } from "./refusal.ts";

/** The mailboxes of one domain. */
export interface RecipientBook {
  /** "names": this program has them; "callout": another host; "all": nobody asks. */
  readonly kind: "names" | "callout" | "all";
  find(path: ForwardPath): Lookup | Promise<Lookup>;
}

/** What books are made with. */
export interface BookContext {
  readonly subAddressSeparator: string;
  /** Whether a mailbox may bear the name, where that is known without a list of them. */
  readonly mayExist?: (localPart: string) => boolean;
  readonly callout: Callout;
  readonly nowMs: () => number;
}

const UNKNOWN: Lookup = { kind: "unknown" };

/** Opens the book of a domain. */
export function recipientBook(source: RecipientSource, context: BookContext): RecipientBook {
  switch (source.kind) {
    case "all":
      return allBook(context);
    case "list":
      return listBook(new Set(source.localParts.map(foldedLocal)), context);
    case "file":
      return fileBook(source.path, context);
    case "callout":
      return calloutBook(source, context);
  }
}

/** What can have no mailbox is refused here: taken, it would be a bounce. */
function allBook({ mayExist = () => true }: BookContext): RecipientBook {
  return {
    kind: "all",
    find: ({ local, localAsWritten }) => (mayExist(localAsWritten) ? { kind: "known", local: foldedLocal(local) } : UNKNOWN),
  };
}

function listBook(names: ReadonlySet<string>, { subAddressSeparator }: BookContext): RecipientBook {
  return { kind: "names", find: (path) => among(names, path, subAddressSeparator) };
}

function calloutBook({ host, port }: { readonly host: string; readonly port: number }, { callout }: BookContext): RecipientBook {
  return {
    kind: "callout",
    find: ({ localAsWritten, domain }) => callout.ask({ host, port, sender: "", recipient: `${localAsWritten}@${domain}` }),
  };
}

function fileBook(path: string, { subAddressSeparator, nowMs }: BookContext): RecipientBook {
  const names = recipientFile({ path, nowMs });
  const answer = (found: ReadonlySet<string> | undefined, asked: ForwardPath): Lookup =>
    found === undefined
      ? { kind: "refused", refusal: refuse("mailboxes-unreadable", { address: asked.address }) }
      : among(found, asked, subAddressSeparator);
  return {
    kind: "names",
    find(asked) {
      const now = names();
      return now instanceof Promise ? now.then((found) => answer(found, asked)) : answer(now, asked);
    },
  };
}

/** The whole local part first, so that a mailbox that is called "a+b" is found. */
export function among(names: ReadonlySet<string>, { local }: ForwardPath, separator: string): Lookup {
  const folded = foldedLocal(local);
  if (names.has(folded)) return { kind: "known", local: folded };
  const base = withoutTag(folded, separator);
  return base !== undefined && names.has(base) ? { kind: "known", local: base } : UNKNOWN;
}
