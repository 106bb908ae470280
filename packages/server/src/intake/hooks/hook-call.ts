/** A request of a sending service, whatever it came by. */

/** A request as it came. */
export interface HookCall {
  readonly provider: string;
  /** The last part of its address, where there is one. */
  readonly account?: string;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly octets: Uint8Array;
}
