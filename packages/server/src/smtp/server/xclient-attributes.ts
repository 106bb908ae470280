/** Attributes of XCLIENT that are understood (Postfix XCLIENT_README). */
export const XCLIENT_ATTRIBUTES = ["NAME", "ADDR", "PORT", "PROTO", "HELO", "LOGIN", "DESTADDR", "DESTPORT"] as const;
