/** The stream of events, event by event: `for await (const event of eventsIn(await client.events.stream({})))`. */

import type { Event } from "./schemas.ts";

/** Events in their order; comments and what is none are passed over (WHATWG HTML §9.2.6). */
export async function* eventsIn(stream: ReadableStream<Uint8Array>): AsyncGenerator<Event> {
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  let rest = "";
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      rest += decoder.decode(piece.value, { stream: true });
      const blocks = rest.split("\n\n");
      rest = blocks.pop() ?? "";
      for (const block of blocks) {
        const data = /^data: (.*)$/m.exec(block)?.[1];
        if (data !== undefined) yield JSON.parse(data) as Event;
      }
    }
  } finally {
    await reader.cancel();
  }
}
