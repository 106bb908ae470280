/**
 * What a scripted host does at one point of a session, as data: it says something, right or wrong, or it does
 * not. How octets get onto the socket is the matter of `hosts/`.
 *
 * In lines, `{recipient}`, `{sender}`, `{client}`, `{hello}`, `{host}` and `{domain}` stand for what the session
 * knows; a line has no line end.
 */

/** Octets that are no line at all, or a reply that never ends, are possible here: no peer has to keep to RFC 5321. */
export type Act =
  /** A reply of one line. */
  | string
  | {
      readonly kind: "say";
      readonly lines: readonly string[];
      /** "latin1" writes each character up to U+00FF as its octet. */
      readonly charset?: "latin1" | "utf8";
      /** Waits so long before each octet. */
      readonly msPerOctet?: number;
      /** Line end instead of CR LF. */
      readonly lineEnd?: string;
      /** What becomes of the connection. */
      readonly ends?: "close" | "reset";
    }
  /** The same line again and again, for as long as the peer reads. */
  | { readonly kind: "endless"; readonly line: string; readonly lineEnd?: string }
  /** No answer; the connection stays open. */
  | { readonly kind: "silence" }
  /** The connection ends without a word: in an orderly way, or with RST. */
  | { readonly kind: "close" }
  | { readonly kind: "reset" };

/** When a rule holds; all that is named must hold. */
export interface Condition {
  /** Local part of the recipient, in any case. */
  readonly localPart?: string;
  /** The sender is null. */
  readonly isNullSender?: boolean;
  /** Each n-th recipient of a transaction. */
  readonly everyNth?: number;
  /** So many recipients of this transaction were accepted already. */
  readonly acceptedAtLeast?: number;
  /** So many messages of this session were accepted already. */
  readonly messagesAtLeast?: number;
  /** So many connections to this host are open, with this one. */
  readonly connectionsAtLeast?: number;
  /** This sender, recipient and client came less than so often before … */
  readonly triesBelow?: number;
  /** … or their first try was less than so long ago. */
  readonly firstTryWithinMs?: number;
  /** The content is larger, or is announced so by SIZE=. */
  readonly largerThanBytes?: number;
  /** The content holds these octets. */
  readonly contains?: string;
}

/** One row of a turn. */
export interface Rule {
  readonly when: Condition;
  readonly act: Act;
}

/** What is done at one point: always the same, or by the first rule that holds; where none does, the ordinary thing. */
export type Turn = Act | readonly Rule[];
