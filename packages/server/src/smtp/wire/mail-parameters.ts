/**
 * What the parameters of MAIL FROM mean: SIZE (RFC 1870), BODY (RFC 6152, RFC 3030), SMTPUTF8 (RFC 6531), RET and
 * ENVID (RFC 3461), AUTH (RFC 4954 §5), REQUIRETLS (RFC 8689). One row a keyword; whoever adds an extension adds a row.
 *
 * AUTH= is checked and dropped: who sent the mail before it came here is not for a stranger to say.
 */

import { BODY_TYPES, type Sender } from "../../envelope/index.ts";
import type { Parameters } from "./parameters.ts";
import { badParameter, type Refusal, unknownParameter } from "./refusal.ts";
import { decodeXtext } from "./xtext.ts";

/** What was read, before the path is added. */
export interface MailParameters extends Omit<Sender, "reversePath"> {
  readonly sizeBytes?: number;
}

/** Extensions that are there only at times. */
export interface OfferedToMail {
  readonly auth: boolean;
  readonly requireTls: boolean;
}

type Draft = { -readonly [Key in keyof MailParameters]: MailParameters[Key] };
type Reader = (value: string | undefined, draft: Draft, offered: OfferedToMail) => Refusal | undefined;

/** RFC 3461 §4.4 counts characters; a value that is longer when encoded would not fit the line that passes it on. */
const MAX_ENVID_OCTETS = 100;
const SIZE = /^\d{1,20}$/;
const NOTHING_SAID: MailParameters = { body: "7BIT", smtpUtf8: false, requireTls: false };

const READERS: Readonly<Record<string, Reader>> = {
  SIZE(value, draft) {
    if (value === undefined || !SIZE.test(value)) return badParameter("SIZE must be a number of octets");
    draft.sizeBytes = Number(value);
    return undefined;
  },
  BODY(value, draft) {
    const body = BODY_TYPES.find((type) => type === value?.toUpperCase());
    if (body === undefined) return badParameter("BODY must be 7BIT, 8BITMIME or BINARYMIME");
    draft.body = body;
    return undefined;
  },
  SMTPUTF8(value, draft) {
    if (value !== undefined) return badParameter("SMTPUTF8 takes no value");
    draft.smtpUtf8 = true;
    return undefined;
  },
  REQUIRETLS(value, draft, offered) {
    if (!offered.requireTls) return unknownParameter("REQUIRETLS");
    if (value !== undefined) return badParameter("REQUIRETLS takes no value");
    draft.requireTls = true;
    return undefined;
  },
  RET(value, draft) {
    const ret = value?.toUpperCase();
    if (ret !== "FULL" && ret !== "HDRS") return badParameter("RET must be FULL or HDRS");
    draft.ret = ret;
    return undefined;
  },
  ENVID(value, draft) {
    if (value === undefined || value.length > MAX_ENVID_OCTETS || decodeXtext(value) === undefined)
      return badParameter("ENVID must be xtext of at most 100 octets");
    draft.envelopeId = value;
    return undefined;
  },
  AUTH(value, _draft, offered) {
    if (!offered.auth) return unknownParameter("AUTH");
    return value === undefined || (value !== "<>" && decodeXtext(value) === undefined)
      ? badParameter("AUTH must be xtext or <>")
      : undefined;
  },
};

/** Reads the parameters of MAIL FROM. */
export function readMailParameters(parameters: Parameters, offered: OfferedToMail): MailParameters | Refusal {
  if (parameters.size === 0) return NOTHING_SAID;
  const draft: Draft = { ...NOTHING_SAID };
  for (const [keyword, value] of parameters) {
    const reader = Object.hasOwn(READERS, keyword) ? READERS[keyword] : undefined;
    const refusal = reader === undefined ? unknownParameter(keyword) : reader(value, draft, offered);
    if (refusal !== undefined) return refusal;
  }
  return draft;
}
