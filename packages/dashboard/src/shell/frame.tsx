/** What stands around every view: navigation at the left (above it on a narrow screen), the view, notices and questions. */

import { useState } from "preact/hooks";
import { ConfirmHost, SkeletonRows, ToastHost } from "../components/index.ts";
import { place } from "../router/index.ts";
import { useStore } from "../state/index.ts";
import { useWords } from "../words/index.ts";
import { KeyboardHelp } from "./keyboard-help.tsx";
import { LiveSign } from "./live-sign.tsx";
import { Navigation } from "./navigation.tsx";
import { SettingsMenu } from "./settings-menu.tsx";
import { useShortcuts } from "./use-shortcuts.ts";
import { ViewHost } from "./view-host.tsx";

export function Frame({ isReady }: { readonly isReady: boolean }) {
  const { shell } = useWords();
  const { path } = useStore(place);
  const [isHelpOpen, setHelpOpen] = useState(false);
  const [menuAt, setMenuAt] = useState("");
  useShortcuts(() => setHelpOpen(true));
  const isMenuOpen = menuAt === path;
  return (
    <div class="md:grid md:min-h-screen md:grid-cols-[208px_minmax(0,1fr)]">
      <a
        href="#content"
        class="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-30 focus:rounded focus:bg-accent focus:px-3 focus:py-1 focus:text-on-accent"
      >
        {shell.skip}
      </a>
      <header class="border-line bg-surface max-md:border-b md:sticky md:top-0 md:flex md:h-screen md:flex-col md:border-r">
        <div class="flex min-h-14 items-center justify-between gap-2 px-4">
          <a href="/" class="flex items-center gap-2 text-base font-semibold">
            <img src="/icon.svg" alt="" width={22} height={22} />
            Ricochet
          </a>
          <button
            type="button"
            aria-expanded={isMenuOpen}
            aria-controls="menu"
            onClick={() => setMenuAt(isMenuOpen ? "" : path)}
            class="min-h-9 rounded-md border border-control px-3 md:hidden"
          >
            {shell.menu}
          </button>
        </div>
        <div id="menu" class={`md:flex md:min-h-0 md:flex-1 md:flex-col md:overflow-y-auto ${isMenuOpen ? "" : "max-md:hidden"}`}>
          <Navigation path={path} />
          <div class="grid gap-3 border-t border-line p-4 md:mt-auto">
            <LiveSign />
            <SettingsMenu onHelp={() => setHelpOpen(true)} />
          </div>
        </div>
      </header>
      <main id="content" tabIndex={-1} class="mx-auto w-full max-w-[1320px] min-w-0 px-4 py-4 outline-none md:px-6">
        {isReady ? <ViewHost /> : <SkeletonRows />}
      </main>
      {isHelpOpen && <KeyboardHelp onClose={() => setHelpOpen(false)} />}
      <ConfirmHost />
      <ToastHost />
    </div>
  );
}
