/** What sessions tell of themselves, in the words of the daemon's log; the client's address is known from their beginning. */

import type { ServerEvent } from "../../smtp/server/index.ts";
import type { Observe } from "../events/index.ts";

interface Known {
  readonly client: string;
  readonly listener: string;
}

/** Takes the events of servers. */
export function sessionEvents(observe: Observe): (event: ServerEvent) => void {
  const open = new Map<string, Known>();
  const clientOf = (session: string): string => open.get(session)?.client ?? "";
  return (event) => {
    switch (event.kind) {
      case "connection": {
        const known = { client: event.clientAddress, listener: event.listener };
        open.set(event.session, known);
        return observe({ kind: "session-begun", session: event.session, ...known });
      }
      case "client": {
        const known = open.get(event.session);
        if (known !== undefined) open.set(event.session, { ...known, client: event.clientAddress });
        return undefined;
      }
      case "ended": {
        const { client, listener } = open.get(event.session) ?? { client: "", listener: "" };
        open.delete(event.session);
        return observe({ kind: "session-ended", session: event.session, client, listener, messages: event.messages });
      }
      case "refused":
        return observe({ kind: "refused", session: "", client: event.clientAddress, verb: "CONNECT", code: 421, reply: event.cause });
      case "reply": {
        const { code, status, text } = event.reply;
        const of = event.sender === undefined ? {} : { sender: event.sender };
        const reply = [String(code), status ?? "", text].filter((part) => part !== "").join(" ");
        return observe({ kind: "refused", session: event.session, client: clientOf(event.session), verb: event.verb, code, reply, ...of });
      }
      case "auth-failed":
        return observe({ kind: "login-failed", session: event.session, client: clientOf(event.session), user: event.user ?? "" });
      case "smuggling":
        return observe({
          kind: "warning",
          words: `${clientOf(event.session)} tried to hide something in the ${event.place}: ${event.flaw}`,
        });
      case "accept-failed":
        return observe({
          kind: "warning",
          words: `${event.listener} could not take a connection: ${event.error.message}; those that are open go on`,
        });
      case "fault":
        return observe({ kind: "work-failed", destination: clientOf(event.session), error: event.error });
      default:
        return undefined;
    }
  };
}
