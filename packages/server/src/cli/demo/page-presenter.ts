/** The demo on a terminal: the living page, drawn a few times a second, and in the end the summary in its place. */

import type { Paint } from "../present/index.ts";
import { Latest } from "./latest.ts";
import { demoPage } from "./page.ts";
import type { Presenter, Show } from "./presenter.ts";
import { Screen, type ScreenStream } from "./screen.ts";
import { listeningText } from "./start-world.ts";
import { paintLine } from "./styled-line.ts";
import { summaryPage } from "./summary.ts";

const DRAW_EVERY_MS = 125;

export function pagePresenter(stream: ScreenStream, paint: Paint): Presenter {
  const latest = new Latest();
  let screen: Screen | undefined;
  let timer: NodeJS.Timeout | undefined;
  let shown: Show | undefined;
  const draw = (): void => {
    if (screen === undefined || shown === undefined) return;
    const { tally, world, elapsed } = shown;
    const listening = world.endpoints.map(listeningText);
    const state = {
      tally,
      waiting: world.waiting(),
      situations: world.situations,
      listening,
      ...(world.dashboard !== undefined && { dashboard: world.dashboard }),
      elapsed: elapsed(),
      latest: latest.sentences,
    };
    screen.draw(demoPage(state, screen.size).map((line) => paintLine(line, paint)));
  };
  const close = (): void => {
    clearInterval(timer);
    screen?.close();
    screen = undefined;
  };
  return {
    begin(show) {
      shown = show;
      screen = new Screen(stream);
      timer = setInterval(draw, DRAW_EVERY_MS);
      draw();
    },
    tell: (event) => latest.tell(event),
    stopping() {
      latest.say({ mark: "■", colour: "bold", text: "ending: what is under way is waited for; Ctrl-C once more ends at once" });
      draw();
    },
    end(end) {
      close();
      stream.write(
        summaryPage(end)
          .map((line) => `${paintLine(line, paint)}\n`)
          .join(""),
      );
    },
    close,
  };
}
