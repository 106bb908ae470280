/** The kinds of values that the configuration knows. */
export { DATABASE_FILE } from "./database.ts";
export { SOME_TIME, WAIT, WAIT_OR_NONE } from "./duration.ts";
export { ENDPOINT, ENDPOINT_OR_OFF } from "./endpoint.ts";
export { DOMAIN, DOMAIN_PATTERN, HOST_NAME } from "./host-name.ts";
export { type Kind, shownValue } from "./kind.ts";
export { LANGUAGE } from "./language.ts";
export { listOf } from "./list-of.ts";
export { ADDRESS, ADDRESS_OR_DOMAIN, LOCAL_PART_KIND } from "./mail-address.ts";
export { LOCAL_DELIVERY, RECIPIENT_SOURCE, ROUTE_TARGET } from "./mail-target.ts";
export { HEADER_NAME, HTTPS_URL, IMAP_FLAG, PLAIN_NAME } from "./names.ts";
export { CIDR_BLOCK, IP_ADDRESS, NAME_SERVER } from "./network.ts";
export { BOOLEAN, count, oneOf, PATH, PERCENTAGE, TEXT, TIME } from "./plain.ts";
export { SIZE, sizeWithin } from "./size.ts";
export { WEB_ORIGIN } from "./web-origin.ts";
