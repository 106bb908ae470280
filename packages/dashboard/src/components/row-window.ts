/** Which rows of a long list are drawn: those that are seen, and a few around them, so that scrolling meets no gap. */

/** A part of the rows, its end not included. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

const MORE_ROWS = 8;

/** The rows that a window of some height shows at some place. */
export function rowWindow(view: {
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}): RowWindow {
  const { top, height, rowHeight, count } = view;
  const from = Math.max(0, Math.floor(top / rowHeight) - MORE_ROWS);
  const to = Math.min(count, Math.ceil((top + height) / rowHeight) + MORE_ROWS);
  return { from: Math.min(from, count), to: Math.max(to, 0) };
}

/** The row to which a key moves; undefined when it moves nowhere. */
export function movedRow(key: string, at: number, { count, page }: { readonly count: number; readonly page: number }): number | undefined {
  const moved: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: count - 1,
    PageDown: at + page,
    PageUp: at - page,
  };
  const to = moved[key];
  return to === undefined || count === 0 ? undefined : Math.min(Math.max(to, 0), count - 1);
}
