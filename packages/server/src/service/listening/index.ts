/** Listening: servers, certificates, users, and what sessions tell. */
export { tellCertificateEnd } from "./certificate-end.ts";
export { type Listeners, type ListeningAt, openListeners } from "./listeners.ts";
export { ownAddresses } from "./own-addresses.ts";
export { sessionEvents } from "./session-events.ts";
export { tlsContext } from "./tls-context.ts";
