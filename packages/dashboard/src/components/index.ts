/** What views are made of. */
export { Badge, WeightBadge } from "./badge.tsx";
export { Button } from "./button.tsx";
export { Card } from "./card.tsx";
export { classNames } from "./class-names.ts";
export { CodeBlock } from "./code-block.tsx";
export { type Confirmation, ConfirmHost, confirm } from "./confirm.tsx";

export { DataTable } from "./data-table.tsx";
export { Dialog } from "./dialog.tsx";
export { Facts } from "./facts.tsx";
export { ChecksField, ChoiceField, TextField } from "./field.tsx";
export { FilterBar } from "./filter-bar.tsx";
export type { Choice, Filter } from "./filter-fields.tsx";
export { FormDialog, textOf } from "./form-dialog.tsx";
export type { Column } from "./grid-row.tsx";
export { PageHead } from "./page-head.tsx";
export { PagedTable } from "./paged-table.tsx";
export { PlainTable } from "./plain-table.tsx";
export { QueryView } from "./query-view.tsx";
export { DueTime, RelativeTime, WholeTime } from "./relative-time.tsx";
export { saveFile } from "./save-file.ts";
export { SecretDialog } from "./secret-dialog.tsx";
export { Stat } from "./stat.tsx";
export { EmptyState, ErrorState, Refusal, SkeletonRows, useErrorText } from "./states.tsx";
export { Tabs } from "./tabs.tsx";
export { ToastHost, toast } from "./toasts.tsx";
export { colourOf, TEXT_OF, type Tone } from "./tone.ts";
export { weightOf } from "./weight-of.ts";
