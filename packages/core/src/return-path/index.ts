/**
 * Return paths: addresses that say of a bounce which message it is about, and prove that it was ours.
 * `sign`, `check` and `unwrap` are the doors to all schemes.
 */
export type { BatvChecking, BatvSigning } from "./batv.ts";
export { type CheckOptions, check, type StandIn } from "./check.ts";
export { type HashName, hmac, isEqualInConstantTime, type KeyMaterial } from "./hmac.ts";
export { checkingKeys, type Keyed, type ReturnPathKey, signingKey } from "./key.ts";
export { type AddressLookup, type Checked, REFUSALS, type Refusal, type Refused, type Signed } from "./outcome.ts";
export { RETURN_PATH_SCHEMES, type ReturnPathScheme } from "./scheme.ts";
export { type SignOptions, sign } from "./sign.ts";
export { SRS_SEPARATORS, type SrsChecking, type SrsSeparator, type SrsSigning } from "./srs.ts";
export type { TokenChecking, TokenSigning } from "./token.ts";
export { type Unwrapped, unwrap } from "./unwrap.ts";
export { unwrapReturnPath } from "./unwrap-return-path.ts";
export { VERP_SEPARATORS, type VerpChecking, type VerpForm, type VerpSeparator, type VerpSigning } from "./verp.ts";
export { WRAPPINGS, type Wrapping } from "./wrapping.ts";
