/** `ricochet queue show`: one message with all its recipients, or its content as it will be sent. Of settled mail it is remembered what became of it. */

import type { QueueEntry } from "../../store/index.ts";
import { entryJson, isoTime, messagePage, type QueueAccess, settledPage, walkQueue } from "../queue/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { Output } from "./output.ts";
import type { ShowFlags } from "./queue-flags.ts";
import { notKept } from "./queue-selection.ts";
import { shown } from "./shown.ts";
import { withQueue } from "./with-queue.ts";

type Found = NonNullable<Awaited<ReturnType<QueueAccess["store"]["content"]>>>;

export async function showMessage(this: Context, flags: ShowFlags, id: string): Promise<void> {
  if (flags.json === true && flags.content === true) {
    this.fail(EXIT.wrongUse, "ricochet queue show: --json and --content are two answers; give one of them");
    return;
  }
  await withQueue(this, flags, async (queue) => {
    const message = queue.idOf(id);
    if (message === undefined) {
      this.fail(EXIT.wrongUse, `ricochet queue show: "${shown(id)}" is no queue id; they look like 23B3JKRCWHS`);
      return;
    }
    const found = await queue.store.content(message);
    if (found === undefined) await showSettled(this, { queue, message, flags });
    else if (flags.content === true) await printContent(this, found);
    else await printFacts(this, { queue, found, isJson: flags.json === true });
  });
}

interface Settled {
  readonly queue: QueueAccess;
  readonly message: QueueEntry["key"]["message"];
  readonly flags: ShowFlags;
}

/** The content goes when the last recipient is settled; what became of each is remembered for a while. */
async function showSettled(context: Context, { queue, message, flags }: Settled): Promise<void> {
  const entries = await entriesOf(queue, message);
  const [first] = entries;
  const id = queue.idText(message);
  if (first === undefined) context.fail(EXIT.badInput, `ricochet queue show: ${notKept(id)}`);
  else if (flags.content === true) context.fail(EXIT.badInput, `ricochet queue show: ${id} is settled, and its content is kept no more`);
  else await printSettled(context, { queue, entries, first, isJson: flags.json === true });
}

interface Remembered {
  readonly queue: QueueAccess;
  readonly entries: readonly QueueEntry[];
  readonly first: QueueEntry;
  readonly isJson: boolean;
}

async function printSettled({ process: { stdout } }: Context, { queue, entries, first, isJson }: Remembered): Promise<void> {
  const output = new Output(stdout);
  const { key, reversePath, acceptedAtMs, sizeBytes } = first;
  if (!isJson) output.add(settledPage(first, entries, { idText: queue.idText, nowMs: Date.now(), sizeBytes }));
  else
    output.addJson({
      queueId: queue.idText(key.message),
      sender: { reversePath },
      acceptedAt: isoTime(acceptedAtMs),
      sizeBytes,
      recipients: entries.map((entry) => entryJson(entry, queue)),
    });
  await output.flush();
}

async function entriesOf({ store }: QueueAccess, message: Settled["message"]): Promise<readonly QueueEntry[]> {
  const entries: QueueEntry[] = [];
  for await (const page of walkQueue(store, { messages: [message] })) entries.push(...page);
  return entries;
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
  const entries = await entriesOf(queue, facts.id);
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
