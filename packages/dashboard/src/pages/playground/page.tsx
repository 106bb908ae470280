/** The view "playground": a mail is pasted and read, a return path checked; nothing is stored. */

import { PageHead, Tabs } from "../../components/index.ts";
import { useQueryState } from "../../router/index.ts";
import { useWords } from "../../words/index.ts";
import { PathTool } from "./path-tool.tsx";
import { ReadTool } from "./read-tool.tsx";

const TABS = ["read", "paths"] as const;

export function Page() {
  const { shell, playground } = useWords();
  const [{ tool }, change] = useQueryState(["tool"]);
  const chosen = TABS.find((name) => name === tool) ?? "read";
  return (
    <>
      <PageHead title={shell.views.playground} />
      <Tabs
        label={shell.views.playground}
        tabs={TABS.map((name) => ({ name, title: playground.tabs[name] }))}
        chosen={chosen}
        onChoose={(name) => change({ tool: name === "read" ? "" : name })}
      >
        {chosen === "read" ? <ReadTool /> : <PathTool />}
      </Tabs>
    </>
  );
}
