/** The view "playground": a mail is pasted and read, a notification written, a return path checked; nothing is stored. */

import { PageHead, Tabs } from "../../components/index.ts";
import { useQueryState } from "../../router/index.ts";
import { useWords } from "../../words/index.ts";
import { ComposeTool } from "./compose-tool.tsx";
import { PathTool } from "./path-tool.tsx";
import { ReadTool } from "./read-tool.tsx";

const TABS = ["read", "compose", "paths"] as const;
const TOOLS = { read: ReadTool, compose: ComposeTool, paths: PathTool } as const;

export function Page() {
  const { shell, playground } = useWords();
  const [{ tool }, change] = useQueryState(["tool"]);
  const chosen = TABS.find((name) => name === tool) ?? "read";
  const Tool = TOOLS[chosen];
  return (
    <>
      <PageHead title={shell.views.playground} />
      <Tabs
        label={shell.views.playground}
        tabs={TABS.map((name) => ({ name, title: playground.tabs[name] }))}
        chosen={chosen}
        onChoose={(name) => change({ tool: name === "read" ? "" : name })}
      >
        <Tool key={chosen} />
      </Tabs>
    </>
  );
}
