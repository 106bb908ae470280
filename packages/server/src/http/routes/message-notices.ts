/** The notifications that our own queue has about a message. */

import type { z } from "zod";
import { queueIdOf } from "../../queue/index.ts";
import type { MessageId, QueueEntry } from "../../store/index.ts";
import type { MessageNotices } from "../contract/index.ts";
import { ApiProblem } from "../problem/index.ts";
import { type ApiService, given, instant } from "../route/index.ts";
import { placeOfMessage } from "./message-ids.ts";

type Notice = z.output<typeof MessageNotices>["items"][number];

/** One message has a few: a warning, a failure, a success for each group of its recipients. */
const MOST_NOTICES = 1000;

/** A message of our own queue; a message of the send log was never here, so nothing of it is. */
export async function queuedMessage(id: string, service: ApiService): Promise<MessageId> {
  const place = placeOfMessage(id);
  const queued = place !== undefined && "queued" in place ? place.queued : undefined;
  const [entry] = queued === undefined ? [] : await service.queue.list({ message: queued, limit: 1 });
  if (queued === undefined || entry === undefined)
    throw new ApiProblem("not-found", `there is no message ${id.slice(0, 40)} in our own queue, or it was forgotten`);
  return queued;
}

/** They, the oldest first. */
export async function noticesAbout(message: MessageId, service: ApiService): Promise<Notice[]> {
  return (await service.queue.list({ about: message, limit: MOST_NOTICES })).map(shownNotice);
}

function shownNotice({ key, acceptedAtMs, address, state, attempts, last }: QueueEntry): Notice {
  return {
    id: queueIdOf(key.message),
    at: instant(acceptedAtMs),
    recipient: address,
    ...{ state, attempts },
    ...given({ lastAnswer: last?.text }),
  };
}
