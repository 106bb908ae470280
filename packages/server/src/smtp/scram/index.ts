/** What server and client of SCRAM-SHA-256 reckon alike. */
export { clientKeyOf, hmac, saltedPassword, serverKeyOf, storedKeyOf, xored } from "./scram-keys.ts";
