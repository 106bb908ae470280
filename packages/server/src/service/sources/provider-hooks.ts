/** The webhooks of sending services, put to the intake and the store of a daemon. */

import type { Configuration } from "../../config/index.ts";
import { createHooks, type Hooks, type SeenCalls } from "../../intake/hooks/index.ts";
import type { AccessStore } from "../../store/index.ts";
import type { Intake } from "../intake/index.ts";

/** What they are put to. */
export interface ProviderHookOptions {
  readonly configuration: () => Configuration;
  readonly intake: Pick<Intake, "takeTold">;
  readonly access: Pick<AccessStore, "answer" | "rememberAnswer">;
  readonly nowMs: () => number;
}

/** Makes them. */
export function providerHooks({ configuration, intake, access, nowMs }: ProviderHookOptions): Hooks {
  return createHooks({
    providers: () => configuration().providers,
    record: (told) => intake.takeTold({ told }),
    seen: seenIn(access),
    nowMs,
  });
}

/** The store remembers answers for a day, longer than any signature is believed: among them are these, under names that no key of the API has. */
function seenIn(access: ProviderHookOptions["access"]): SeenCalls {
  const owner = (place: string): string => `hook ${place}`;
  return {
    find: async (place, id) => (await access.answer(owner(place), id))?.request,
    note: ({ place, id, event, nowMs }) =>
      access.rememberAnswer({ apiKey: owner(place), key: id, request: event, status: 200, body: "", atMs: nowMs }),
  };
}
