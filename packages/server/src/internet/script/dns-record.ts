/** Resource records as a zone is written, and how a name server may fail at a name (RFC 1035). */

export type DnsRecord =
  | { readonly name: string; readonly type: "A" | "AAAA"; readonly address: string }
  | { readonly name: string; readonly type: "MX"; readonly preference: number; readonly exchange: string }
  | { readonly name: string; readonly type: "CNAME" | "PTR"; readonly target: string }
  /** Cut into character strings of 255 octets when sent. */
  | { readonly name: string; readonly type: "TXT"; readonly text: string };

/** "truncated" answers over TCP only; "silence" never; the others are response codes. */
export type DnsTrouble = "servfail" | "refused" | "silence" | "truncated";
