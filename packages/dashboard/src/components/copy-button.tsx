/** Copies a text, and says so. */

import { useEffect, useState } from "preact/hooks";
import { useWords } from "../words/index.ts";

const SAID_MS = 1600;

export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const { common } = useWords();
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), SAID_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <button type="button" onClick={copy} class="min-h-6 rounded border border-line bg-surface px-1.5 text-xs text-muted hover:text-text">
      {isCopied ? `✓ ${common.copied}` : (label ?? common.copy)}
    </button>
  );
}
