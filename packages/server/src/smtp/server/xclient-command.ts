/**
 * XCLIENT (Postfix XCLIENT_README): a trusted proxy says who its client is. The session begins again then, for that
 * client: greeting, EHLO and all.
 */

import { isIP } from "node:net";
import { decodeXtext } from "../wire/index.ts";
import { isHostName } from "./host-name.ts";
import type { Reaction } from "./reaction.ts";
import { REPLIES } from "./replies.ts";
import type { SessionState } from "./session-state.ts";
import { XCLIENT_ATTRIBUTES } from "./xclient-attributes.ts";

type Name = (typeof XCLIENT_ATTRIBUTES)[number];
type Attributes = ReadonlyMap<Name, string | undefined>;

const WORD = /^([a-z]+)=(\S+)$/i;
const IPV6_TAG = /^ipv6:/i;
const PORT = /^\d{1,5}$/;
const MAX_PORT = 65_535;
const NOT_KNOWN = ["[UNAVAILABLE]", "[TEMPUNAVAIL]"];
const PROTOCOLS = ["SMTP", "ESMTP"];
/** Stands in no block of addresses: a client whose address the front end does not know must not be trusted by that of the front end. */
const UNKNOWN_ADDRESS = "unknown";

/** Answers XCLIENT. */
export function xclientCommand(state: SessionState, argument: string): Reaction {
  if (!state.setting.mayUseXclient) return { reply: REPLIES.notForYou };
  if (state.transaction !== undefined) return { reply: REPLIES.notDuringMail };
  const attributes = readAttributes(argument);
  if (attributes === undefined) return { reply: REPLIES.xclientSyntax };
  apply(state, attributes);
  return { next: "restart" };
}

function apply(state: SessionState, attributes: Attributes): void {
  const name = attributes.has("NAME") ? attributes.get("NAME") : state.client.name;
  const port = attributes.get("PORT");
  const wasExtended = state.isExtended;
  state.replaceClient({
    address: addressOf(attributes) ?? state.client.address,
    port: port === undefined ? state.client.port : Number(port),
    ...(name !== undefined && { name }),
  });
  state.observe({ kind: "client", session: state.setting.id, clientAddress: state.client.address });
  state.hello = attributes.get("HELO") ?? "";
  state.isExtended = attributes.has("PROTO") ? attributes.get("PROTO") === "ESMTP" : wasExtended;
  state.user = attributes.get("LOGIN");
}

/** undefined where nothing was said of it. */
function addressOf(attributes: Attributes): string | undefined {
  return attributes.has("ADDR") ? (attributes.get("ADDR")?.replace(IPV6_TAG, "") ?? UNKNOWN_ADDRESS) : undefined;
}

function readAttributes(argument: string): Attributes | undefined {
  const attributes = new Map<Name, string | undefined>();
  for (const word of argument.split(" ")) {
    const [, key = "", value = ""] = WORD.exec(word) ?? [];
    const name = XCLIENT_ATTRIBUTES.find((known) => known === key.toUpperCase());
    const decoded = NOT_KNOWN.includes(value.toUpperCase()) ? undefined : decodeXtext(value);
    if (name === undefined || (decoded === undefined && !NOT_KNOWN.includes(value.toUpperCase()))) return undefined;
    if (decoded !== undefined && !isValid(name, decoded)) return undefined;
    attributes.set(name, decoded);
  }
  return attributes.size > 0 ? attributes : undefined;
}

function isValid(name: Name, value: string): boolean {
  if (name === "ADDR") return isIP(value.replace(IPV6_TAG, "")) !== 0;
  if (name === "PORT") return PORT.test(value) && Number(value) <= MAX_PORT;
  if (name === "NAME" || name === "HELO") return isHostName(value);
  return name === "PROTO" ? PROTOCOLS.includes(value) : value !== "";
}
