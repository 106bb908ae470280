/** The constructs of the mail RFCs, one a file: text in, values out. */
export { addressesOfField, canonicalAddress, domainOf, findAddress, findAddresses, localPartOf } from "./address.ts";
export { bytesOf, decodeCharset, needsCharset } from "./charset.ts";
export { type ContentType, parseContentType } from "./content-type.ts";
export { parseDate } from "./date.ts";
export { decodeEncodedWords } from "./encoded-word.ts";
export { findEnhancedStatus, isClassOnly, parseEnhancedStatus } from "./enhanced-status.ts";
export { canonicalHost } from "./host-name.ts";
export { findReply } from "./smtp-reply.ts";
export { decodeOctalEscapes, decodeUnicodeEscapes, decodeXtext } from "./xtext.ts";
