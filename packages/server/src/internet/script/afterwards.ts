/** What a host does with mail that it took: it sends something, as a rule to where the mail said it came from. */

/** Programs in whose form a bounce is written. */
export const BOUNCE_STYLES = ["postfix", "exim", "qmail", "sendmail", "exchange"] as const;
export type BounceStyle = (typeof BOUNCE_STYLES)[number];

export type Afterwards =
  /** A notification from the null path to the reverse path; none where that is null. */
  | {
      readonly kind: "bounce";
      readonly style: BounceStyle;
      /** Reply that the recipients got from the next hop. */
      readonly reply: string;
      /** Only for these local parts; default all. */
      readonly localParts?: readonly string[];
    }
  /** "proper" keeps to RFC 3834; "rude" answers everything, from its own address, to the From field. */
  | { readonly kind: "auto-reply"; readonly manners: "proper" | "rude" }
  /** Sends the whole message on: to its sender, or to its own recipient by way of our server. */
  | { readonly kind: "forward"; readonly to: "sender" | "recipient" };
