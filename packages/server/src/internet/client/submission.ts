/** What a scripted client is told to send, and what it heard. */

/** One address with its parameters, as they stand on the wire: "NOTIFY=NEVER". */
export type PathWithParameters = string | { readonly address: string; readonly parameters?: readonly string[] };

/** One message, and how it is sent. */
export interface Submission {
  /** IP address of the server. */
  readonly to: string;
  readonly port: number;
  /** "" is the null path. */
  readonly mailFrom: string;
  readonly rcptTo: readonly PathWithParameters[];
  /** Parameters of MAIL: "RET=HDRS", "ENVID=abc", "SIZE=1000". */
  readonly parameters?: readonly string[];
  /** Line ends become CR LF; dots are doubled. */
  readonly content: string | Uint8Array;
  readonly auth?: { readonly user: string; readonly password: string };
  /** STARTTLS with the authority to be believed, or "blind"; implicit TLS is not for this client. */
  readonly tls?: { readonly authority: string; readonly name: string } | "blind";
  /** Name in the greeting. */
  readonly hello?: string;
  /** Default EHLO; LHLO speaks LMTP from there on. */
  readonly verb?: "EHLO" | "HELO" | "LHLO";
  /** Address that the connection comes from. */
  readonly from?: string;
  /** Default 10 s a reply. */
  readonly timeoutMs?: number;
}

/** A reply, or why there was none. */
export interface HeardReply {
  /** 0 where there was no reply. */
  readonly code: number;
  /** Without codes; of a missing reply what happened. */
  readonly lines: readonly string[];
}

/** All that was said, in its order. */
export interface Exchange {
  /** "CONNECT", "EHLO", "STARTTLS", "TLS" (the handshake), "MAIL", "RCPT", "DATA", "." …; AUTH without its secrets. */
  readonly command: string;
  readonly reply: HeardReply;
}

/** What a submission came to. */
export interface Submitted {
  readonly exchanges: readonly Exchange[];
  /** In the order of the recipients; missing where it was not reached. */
  readonly recipients: readonly (HeardReply | undefined)[];
  /** To the content: one, or with LMTP one for each accepted recipient; none where it was not reached. */
  readonly content: readonly HeardReply[];
  /** Whether somebody got it: 2yz to the content. */
  readonly isTaken: boolean;
}
