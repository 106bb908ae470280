/** `ricochet queue show`: one message with all its recipients, or its content as it will be sent. */

import type { QueueEntry } from "../../store/index.ts";
import { entryJson, isoTime, messagePage, type QueueAccess, walkQueue } from "../queue/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { Output } from "./output.ts";
import type { ShowFlags } from "./queue-flags.ts";
import { shown } from "./shown.ts";
import { withQueue } from "./with-queue.ts";

type Found = NonNullable<Awaited<ReturnType<QueueAccess["store"]["content"]>>>;

export async function showMessage(this: Context, flags: ShowFlags, id: string): Promise<void> {
  await withQueue(this, flags, async (queue) => {
    const message = queue.idOf(id);
    if (message === undefined) {
      this.fail(EXIT.wrongUse, `ricochet queue show: "${shown(id)}" is no queue id; they look like 23B3JKRCWHS`);
      return;
    }
    const found = await queue.store.content(message);
    if (found === undefined)
      this.fail(EXIT.badInput, `ricochet queue show: no message ${shown(id)} is kept; it may be settled and forgotten`);
    else if (flags.content === true) await printContent(this, found);
    else await printFacts(this, { queue, found, isJson: flags.json === true });
  });
}

async function printContent({ process: { stdout } }: Context, { facts, content }: Found): Promise<void> {
  stdout.write(facts.trace);
  for await (const octets of content.read()) {
    if (!stdout.write(octets)) await new Promise<void>((resolve) => stdout.once("drain", resolve));
  }
}

interface Shown {
  readonly queue: QueueAccess;
  readonly found: Found;
  readonly isJson: boolean;
}

async function printFacts({ process: { stdout } }: Context, { queue, found, isJson }: Shown): Promise<void> {
  const { facts, content } = found;
  const entries: QueueEntry[] = [];
  for await (const page of walkQueue(queue.store, { messages: [facts.id] })) entries.push(...page);
  const output = new Output(stdout);
  if (isJson) {
    const { id, about, trace: _, acceptedAtMs, ...rest } = facts;
    output.addJson({
      queueId: queue.idText(id),
      ...rest,
      acceptedAt: isoTime(acceptedAtMs),
      ...(about !== undefined && { about: queue.idText(about) }),
      sizeBytes: content.sizeBytes,
      recipients: entries.map((entry) => entryJson(entry, queue)),
    });
  } else output.add(messagePage(facts, entries, { idText: queue.idText, nowMs: Date.now(), sizeBytes: content.sizeBytes }));
  await output.flush();
}
