/**
 * The messages of SCRAM (RFC 5802 §7), taken apart. Without channel binding: "p=" is refused, since no mechanism with
 * -PLUS is offered; "y" (the client could bind, and believes that we cannot) is true then.
 */

/** client-first-message. */
export interface ClientFirst {
  /** gs2-header, to be compared with what the client-final-message binds. */
  readonly gs2Header: string;
  readonly bare: string;
  readonly user: string;
  /** authzid; "" where there was none. */
  readonly actAs: string;
  readonly nonce: string;
}

/** client-final-message. */
export interface ClientFinal {
  readonly withoutProof: string;
  readonly channelBinding: string;
  readonly nonce: string;
  readonly proof: Buffer;
}

const CLIENT_FIRST = /^([ny],(?:a=([^,\0]+))?,)(n=([^,\0]+),r=([\x21-\x2b\x2d-\x7e]+)(?:,.*)?)$/su;
const CLIENT_FINAL = /^(c=([A-Za-z\d+/=]+),r=([\x21-\x2b\x2d-\x7e]+)(?:,[^,\0]*)*),p=([A-Za-z\d+/]{43}=)$/;
/** Something that must be understood: what that is, nobody has said yet (RFC 5802 §5.1, "m"). */
const MANDATORY = /,m=/;
const NAME = /^(?:[^=]|=2C|=3D)+$/u;

/** Reads the client's first message. */
export function parseClientFirst(text: string): ClientFirst | undefined {
  const [, gs2Header, actAs, bare, user, nonce] = CLIENT_FIRST.exec(text) ?? [];
  if (gs2Header === undefined || bare === undefined || user === undefined || nonce === undefined || MANDATORY.test(bare)) return undefined;
  if (!NAME.test(user) || (actAs !== undefined && !NAME.test(actAs))) return undefined;
  return { gs2Header, bare, user: unescapeName(user), actAs: unescapeName(actAs ?? ""), nonce };
}

/** Reads the client's final message. */
export function parseClientFinal(text: string): ClientFinal | undefined {
  const [, withoutProof, channelBinding, nonce, proof] = CLIENT_FINAL.exec(text) ?? [];
  if (withoutProof === undefined || channelBinding === undefined || nonce === undefined || proof === undefined) return undefined;
  if (MANDATORY.test(withoutProof)) return undefined;
  return { withoutProof, channelBinding, nonce, proof: Buffer.from(proof, "base64") };
}

function unescapeName(name: string): string {
  return name.replaceAll("=2C", ",").replaceAll("=3D", "=");
}
