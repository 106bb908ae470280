/** The demo where nobody looks at a terminal: a line an event, in sentences or as JSON, and the summary last. */

import { printable } from "../present/index.ts";
import type { DemoEvent } from "./demo-event.ts";
import type { Presenter, Show } from "./presenter.ts";
import { sentenceOf } from "./sentences.ts";
import { listeningText } from "./start-world.ts";
import { plainText, summaryObject, summaryPage } from "./summary.ts";

/** Takes a line with its end. */
export type WriteLine = (line: string) => void;

export function sentencePresenter(write: WriteLine): Presenter {
  let show: Show | undefined;
  const time = (): string => new Date(show?.world.clock.nowMs() ?? 0).toISOString().slice(11, 19);
  return {
    begin(begun) {
      show = begun;
      const { endpoints, situations, dashboard } = begun.world;
      write(`Ricochet demo: ${endpoints.map(listeningText).join(", ")}, against ${situations} domains on this machine\n`);
      if (dashboard !== undefined) write(`Dashboard, for whoever opens it first: ${dashboard}\n`);
    },
    tell(event) {
      const sentence = sentenceOf(event);
      if (sentence !== undefined && show !== undefined) write(`${time()} ${sentence.mark} ${printable(sentence.text)}\n`);
    },
    stopping: () => write("ending: what is under way is waited for\n"),
    end: (end) => write(plainText(summaryPage(end))),
    close: () => undefined,
  };
}

/** Every event that has a sentence, and each letter; the last line is the summary. */
export function jsonPresenter(write: WriteLine): Presenter {
  let show: Show | undefined;
  return {
    begin(begun) {
      show = begun;
      const { clock, dashboard } = begun.world;
      if (dashboard !== undefined)
        write(`${JSON.stringify({ time: new Date(clock.nowMs()).toISOString(), event: "dashboard", link: dashboard })}\n`);
    },
    tell(event) {
      if (show === undefined || (event.kind !== "sent" && sentenceOf(event) === undefined)) return;
      write(`${JSON.stringify(eventObject(event, show.world.clock.nowMs()))}\n`);
    },
    stopping: () => undefined,
    end: (end) => write(`${JSON.stringify(summaryObject(end))}\n`),
    close: () => undefined,
  };
}

function eventObject(event: DemoEvent, nowMs: number): Readonly<Record<string, unknown>> {
  const { kind, ...facts } = event;
  const error = "error" in facts ? { error: String(facts.error) } : {};
  return { time: new Date(nowMs).toISOString(), event: kind, ...facts, ...error };
}
