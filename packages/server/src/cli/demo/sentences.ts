/** What happens, in a sentence for whoever looks on; what has none is not worth a line. */

import { spanText } from "../../time/index.ts";
import type { Colour } from "../present/index.ts";
import type { DemoEvent, EventOf } from "./demo-event.ts";

/** A sentence. */
export interface Sentence {
  /** One column wide. */
  readonly mark: string;
  readonly colour: Colour;
  readonly text: string;
}

type Write<Kind extends DemoEvent["kind"]> = (event: EventOf<Kind>) => Sentence;

const SENTENCES: { readonly [Kind in DemoEvent["kind"]]?: Write<Kind> } = {
  "not-sent": ({ recipient, reply }) => ({ mark: "✗", colour: "red", text: `our server would not take mail for ${recipient}: ${reply}` }),
  "relayed": ({ recipient, host }) => ({ mark: "✓", colour: "green", text: `${recipient} got it, from ${host}` }),
  "deferred": ({ recipient, reason, retryInMs, reply }) => ({
    mark: "↻",
    colour: "yellow",
    text: `${recipient} not yet, ${reason}: ${reply}; again in ${spanText(retryInMs)}`,
  }),
  "failed": ({ recipient, reason, reply }) => ({ mark: "✗", colour: "red", text: `${recipient} refused, ${reason}: ${reply}` }),
  "expired": ({ recipient, attempts }) => ({ mark: "✗", colour: "red", text: `${recipient} given up after ${attempts} attempts` }),
  "quarantined": ({ recipient }) => ({
    mark: "■",
    colour: "yellow",
    text: `${recipient} cannot be reached, and nobody vouches for the sender: quarantined, no bounce to a stranger`,
  }),
  "forged-bounce": ({ client, recipient }) => ({
    mark: "⊘",
    colour: "cyan",
    text: `forged bounce from ${client} refused: <${recipient}> never sent what it is about`,
  }),
  "refused": ({ client, reply }) => ({ mark: "⊘", colour: "cyan", text: `${client} turned away: ${reply}` }),
  "came-back": ({ by, format, reporter, recipient, action, reason, bounce, about, language }) => {
    const letter = about === undefined ? "a letter" : `“${about}”`;
    const verdict = action === "failed" ? `failed, ${reason}, ${bounce}` : action;
    if (by === "theirs") return { mark: "↩", colour: "bold", text: `${reporter} (${format}) bounced ${letter}: ${recipient} ${verdict}` };
    return {
      mark: "→",
      colour: "dim",
      text: `told the sender of ${letter}${language === "" ? "" : ` (${language})`}: ${recipient} ${verdict}`,
    };
  },
  "other-mail": ({ what, mailbox, reporter }) => ({
    mark: "→",
    colour: "dim",
    text: what === "auto-reply" ? `${reporter} answers automatically; no bounce` : `${mailbox} got mail from ${reporter}`,
  }),
  "store-failed": ({ error }) => ({ mark: "!", colour: "red", text: `the store failed: ${String(error)}` }),
  "warning": ({ words }) => ({ mark: "!", colour: "yellow", text: words }),
};

/** The sentence, if there is one. Its words may come out of a mail: make them printable. */
export function sentenceOf(event: DemoEvent): Sentence | undefined {
  const write = SENTENCES[event.kind] as Write<DemoEvent["kind"]> | undefined;
  return write?.(event);
}
