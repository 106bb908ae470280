/** A message that a host of the internet sends by itself. */

export interface Outgoing {
  readonly mailFrom: string;
  readonly rcptTo: string;
  readonly content: Buffer;
  /** Domain whose server it goes to, if that is not the recipient's: a host with wrong routes. */
  readonly via?: "our server";
}
