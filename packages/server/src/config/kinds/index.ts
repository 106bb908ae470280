/** The kinds of values that the configuration knows. */
export { DATABASE_FILE } from "./database.ts";
export { DURATION, SOME_TIME, WAIT } from "./duration.ts";
export { ENDPOINT, ENDPOINT_OR_OFF } from "./endpoint.ts";
export { DOMAIN, DOMAIN_PATTERN, HOST_NAME } from "./host-name.ts";
export { type Kind, shownValue } from "./kind.ts";
export { listOf } from "./list-of.ts";
export { ADDRESS, ADDRESS_OR_DOMAIN, LOCAL_PART_KIND } from "./mail-address.ts";
export { LOCAL_DELIVERY, RECIPIENT_SOURCE, ROUTE_TARGET } from "./mail-target.ts";
export { CIDR_BLOCK, IP_ADDRESS, NAME_SERVER } from "./network.ts";
export { BOOLEAN, count, oneOf, PATH, PERCENTAGE, TEXT, TIME } from "./plain.ts";
export { SIZE } from "./size.ts";
export { WEB_ORIGIN } from "./web-origin.ts";
