/** What somebody chooses for himself, and the way out. */

import { useId } from "preact/hooks";
import { session, signOut } from "../api/index.ts";
import { Button } from "../components/index.ts";
import { LANGUAGES, prefer, preferences, THEMES, useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";

const ZONES = ["local", "UTC"] as const;

export function SettingsMenu({ onHelp }: { readonly onHelp: () => void }) {
  const { shell } = useWords();
  const { theme, language, zone } = useStore(preferences);
  const now = useStore(session);
  return (
    <div class="grid gap-2 text-xs">
      <Choice label={shell.theme} names={THEMES} chosen={theme} titles={shell.themes} onChoose={(chosen) => prefer({ theme: chosen })} />
      <Choice
        label={shell.language}
        names={LANGUAGES}
        chosen={language}
        titles={shell.languages}
        onChoose={(chosen) => prefer({ language: chosen })}
      />
      <Choice
        label={shell.zone}
        names={ZONES}
        chosen={zone === "UTC" ? "UTC" : "local"}
        titles={shell.zones}
        onChoose={(chosen) => prefer({ zone: chosen })}
      />
      <div class="flex gap-2 pt-1">
        <Button onClick={onHelp} title={`${shell.help} (?)`}>
          ?<span class="sr-only">{shell.help}</span>
        </Button>
        <Button class="flex-1" onClick={signOut}>
          {shell.signOut}
        </Button>
      </div>
      {now.kind === "somebody" && <p class="text-muted">{shell.signedInAs(roleName(now.me.scopes, shell.roles))}</p>}
    </div>
  );
}

/** The most that the scopes allow. */
function roleName(scopes: readonly string[], names: Readonly<Record<"read" | "operate" | "admin", string>>): string {
  const role = (["admin", "operate"] as const).find((scope) => scopes.includes(scope)) ?? "read";
  return names[role];
}

interface ChoiceProps<Name extends string> {
  readonly label: string;
  readonly names: readonly Name[];
  readonly chosen: Name;
  readonly titles: Readonly<Record<Name, string>>;
  readonly onChoose: (name: Name) => void;
}

function Choice<Name extends string>({ label, names, chosen, titles, onChoose }: ChoiceProps<Name>) {
  const id = useId();
  return (
    <div class="grid grid-cols-[64px_minmax(0,1fr)] items-center gap-2">
      <label for={id} class="text-muted">
        {label}
      </label>
      <select
        id={id}
        value={chosen}
        onChange={({ currentTarget: { value } }) => onChoose(names.find((name) => name === value) ?? chosen)}
        class="field w-full"
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {titles[name]}
          </option>
        ))}
      </select>
    </div>
  );
}
