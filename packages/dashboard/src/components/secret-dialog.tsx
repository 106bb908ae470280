/** Something that is told once: to be copied now, or made anew. */

import { CodeBlock } from "./code-block.tsx";
import { Dialog } from "./dialog.tsx";

interface SecretDialogProps {
  readonly title: string;
  readonly hint: string;
  readonly secret: string;
  readonly onClose: () => void;
}

export function SecretDialog({ title, hint, secret, onClose }: SecretDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p class="mb-3">{hint}</p>
      <CodeBlock text={secret} label={title} doesWrap />
    </Dialog>
  );
}
