/** One way to authenticate (RFC 4422), as a conversation of texts; the base64 around them is SMTP's. */

/** Who we are. */
export interface Secret {
  readonly user: string;
  readonly password: string;
}

export interface Mechanism {
  readonly name: string;
  /** Whether whoever listens learns the password. */
  readonly showsPassword: boolean;
  /** Said with AUTH itself. */
  readonly initial?: string;
  /** The answer to a challenge; undefined calls it off. */
  respond(challenge: string): string | Promise<string | undefined> | undefined;
  /** After the server's yes: whether it had to prove itself and did not. */
  isServerProven(): boolean;
}
