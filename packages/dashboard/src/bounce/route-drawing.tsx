/** The way of the mail, drawn: station by station, the last one in the colour of what it did. Below each other on a narrow screen. */

import type { Report, ReportedOutcome } from "ricochet/client";
import { classNames, TEXT_OF, type Tone, WholeTime } from "../components/index.ts";
import { useWords } from "../words/index.ts";
import { type Role, type Station, stationsOf } from "./route.ts";
import { visible } from "./visible.ts";

export function RouteDrawing({ report, outcome }: { readonly report: Report; readonly outcome: ReportedOutcome }) {
  const { anatomy } = useWords();
  const stations = stationsOf(report, outcome);
  const tone = toneOf(outcome);
  return (
    <ol aria-label={anatomy.route} class="flex flex-col md:flex-row">
      {stations.map((station, at) => (
        <StationStep key={station.role} station={station} tone={at === stations.length - 1 ? tone : "muted"} isFirst={at === 0} />
      ))}
    </ol>
  );
}

interface StepProps {
  readonly station: Station;
  readonly tone: Tone;
  readonly isFirst: boolean;
}

function StationStep({ station: { role, name, at, said }, tone, isFirst }: StepProps) {
  const { anatomy } = useWords();
  return (
    <li class={classNames("flex min-w-0 flex-col md:flex-row", !isFirst && "md:flex-1")}>
      {!isFirst && <Way tone={tone} />}
      <div class="min-w-0 md:max-w-80">
        <div class="flex items-center gap-2">
          <Sign role={role} tone={tone} />
          <div class="min-w-0">
            <p class="text-xs text-muted">{anatomy[role]}</p>
            <p class="font-semibold break-all">{name === undefined ? anatomy.unknown : visible(name)}</p>
          </div>
        </div>
        {at !== undefined && (
          <p class="mt-1 text-xs text-muted">
            <WholeTime at={at} />
          </p>
        )}
        {said !== undefined && <p class={classNames("mt-1 line-clamp-4 font-mono text-xs break-words", TEXT_OF[tone])}>{visible(said)}</p>}
      </div>
    </li>
  );
}

/** The arrow to the next station, as long as there is room: to the right, and downwards on a narrow screen. */
function Way({ tone }: { readonly tone: Tone }) {
  return (
    <div
      aria-hidden="true"
      class={classNames(
        "flex h-8 items-center max-md:my-4 max-md:-ml-4 max-md:w-16 max-md:rotate-90 md:mx-3 md:min-w-10 md:flex-1",
        TEXT_OF[tone],
      )}
    >
      <span class={classNames("-mr-2 flex-1 border-t-2 border-current", tone === "soft" && "border-dashed")} />
      <svg viewBox="0 0 10 16" class="h-4 w-2.5 fill-none stroke-current stroke-2">
        <path d="m1 1 8 7-8 7" />
      </svg>
    </div>
  );
}

const SIGNS: Readonly<Record<Role, string>> = {
  sender: "M6 11h20v12H6zM6 11l10 7 10-7",
  relay: "M7 9h18v6H7zM7 17h18v6H7zM10 12h3M10 20h3",
  relayWaits: "M16 9v7l5 3",
  relayDone: "M7 9h18v6H7zM7 17h18v6H7zM10 12h3M10 20h3",
  refuser: "m11 11 10 10M21 11 11 21",
  waited: "M16 9v7l5 3",
  took: "m10 16 4 5 8-9",
};

function Sign({ role, tone }: { readonly role: Role; readonly tone: Tone }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 32 32" class={classNames("size-8 shrink-0 fill-none stroke-current stroke-2", TEXT_OF[tone])}>
      <circle cx={16} cy={16} r={14.5} class="stroke-1" />
      <path d={SIGNS[role]} />
    </svg>
  );
}

function toneOf({ action, bounce }: ReportedOutcome): Tone {
  if (bounce === "hard" || bounce === "soft") return bounce;
  return action === "none" ? "muted" : "good";
}
