/** `ricochet queue retry|hold|release|expire|drop`: an order for what was selected. Without ids or options it needs --all; what cannot be undone is asked for once more. */

import { createInterface } from "node:readline/promises";
import { movableStates, type QueueCommand } from "../../store/index.ts";
import { giveOrder, isEverything, type QueueAccess, type Selection, walkQueue } from "../queue/index.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit-code.ts";
import { Progress } from "./progress.ts";
import type { OrderFlags } from "./queue-flags.ts";
import { selectionOf } from "./queue-selection.ts";
import { withQueue } from "./with-queue.ts";

const DONE: Readonly<Record<QueueCommand, string>> = {
  retry: "tried as soon as their destination takes mail",
  hold: "held until they are released",
  release: "waiting again",
  expire: "given up; their senders are told, where they want to be",
  drop: "dropped; nobody is told",
};

/** What cannot be taken back: the question, and why it is not done unasked. */
interface Asking {
  readonly verb: string;
  readonly after: string;
  readonly unasked: string;
  readonly done: string;
}

const ASKED: Readonly<Partial<Record<QueueCommand, Asking>>> = {
  expire: { verb: "Give up", after: "Their senders are told.", unasked: "mail that is given up is not tried again", done: "given up" },
  drop: { verb: "Drop", after: "They are gone then.", unasked: "dropped mail is gone", done: "dropped" },
};

/** Counting a million to ask a question would take longer than the answer. */
const COUNT_LIMIT = 10_000;

/** The function of one order. */
export function orderWith(command: QueueCommand) {
  return async function order(this: Context, flags: OrderFlags, ...ids: string[]): Promise<void> {
    await withQueue(this, flags, async (queue) => {
      const nowMs = Date.now();
      const selection = await selectionOf(this, queue, { verb: command, flags, ids, nowMs });
      if (selection === undefined) return;
      if (isEverything(selection) && flags.all !== true) {
        this.fail(
          EXIT.wrongUse,
          `ricochet queue ${command}: name what is meant: ids, options, or --all. See ricochet queue ${command} --help`,
        );
        return;
      }
      if (flags.yes !== true && !(await isConfirmed(this, queue, { command, selection }))) return;
      await carryOut(this, queue, { command, selection, nowMs, isJson: flags.json === true });
    });
  };
}

interface Ordered {
  readonly command: QueueCommand;
  readonly selection: Selection;
  readonly nowMs: number;
  readonly isJson: boolean;
}

async function carryOut(context: Context, { store }: QueueAccess, { command, selection, nowMs, isJson }: Ordered): Promise<void> {
  const progress = new Progress(context.process, () => undefined);
  let told = 0;
  const recipients = await giveOrder(store, {
    command,
    selection,
    nowMs,
    onProgress: async (changed) => {
      if (progress.isWanted) await progress.addMessages(changed - told);
      told = changed;
    },
  });
  progress.end();
  context.process.stdout.write(isJson ? `${JSON.stringify({ command, recipients })}\n` : `${counted(recipients)}: ${DONE[command]}.\n`);
}

async function isConfirmed(
  context: Context,
  { store }: QueueAccess,
  { command, selection }: Pick<Ordered, "command" | "selection">,
): Promise<boolean> {
  const asked = ASKED[command];
  if (asked === undefined) return true;
  const { stdin, stderr } = context.process;
  if (!stdin.isTTY) {
    context.fail(EXIT.wrongUse, `ricochet queue ${command}: ${asked.unasked}; give --yes where nobody can be asked`);
    return false;
  }
  const recipients = await countUpTo(store, { ...selection, states: movableStates(command, selection.states) });
  const asking = createInterface({ input: stdin, output: stderr });
  const many = recipients > COUNT_LIMIT ? `more than ${COUNT_LIMIT} recipients` : counted(recipients);
  const answer = await asking.question(`${asked.verb} ${many}? ${asked.after} [y/N] `);
  asking.close();
  const isYes = /^y(es)?$/i.test(answer.trim());
  if (!isYes) context.fail(EXIT.badInput, `ricochet queue ${command}: nothing ${asked.done}`);
  return isYes;
}

async function countUpTo(store: QueueAccess["store"], selection: Selection): Promise<number> {
  let recipients = 0;
  for await (const page of walkQueue(store, selection)) {
    recipients += page.length;
    if (recipients > COUNT_LIMIT) break;
  }
  return recipients;
}

function counted(recipients: number): string {
  return `${recipients} recipient${recipients === 1 ? "" : "s"}`;
}
