/**
 * Which rows of a long list are drawn: those that are seen, and a few around them, so that scrolling meets no gap.
 *
 * Browsers draw no element higher than some millions of pixels (Firefox 17.8, Chromium 33.5), and a million rows are higher. Such a list
 * is as high as may be, and each pixel of its scroll bar stands for more than one of its own.
 */

/** A part of the rows, its end not included. */
export interface RowWindow {
  readonly from: number;
  readonly to: number;
}

/** A list and where it is looked at; all in pixels, but the count. */
export interface ListView {
  /** Where the browser has scrolled to. */
  readonly top: number;
  /** Of what is seen. */
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}

const MORE_ROWS = 8;
const HIGHEST = 15_000_000;

/** How high the element is that the browser scrolls. */
export function scrolledHeight({ rowHeight, count }: Pick<ListView, "rowHeight" | "count">): number {
  return Math.min(rowHeight * count, HIGHEST);
}

/** Pixels of the list for one of the scroll bar's way. */
function scaleOf({ height, rowHeight, count }: Omit<ListView, "top">): number {
  const way = scrolledHeight({ rowHeight, count }) - height;
  return way <= 0 ? 1 : (rowHeight * count - height) / way;
}

/** How far down the list one looks, and the other way round. */
function listTop(view: ListView): number {
  return view.top * scaleOf(view);
}
function scrollTop(wanted: number, view: Omit<ListView, "top">): number {
  return wanted / scaleOf(view);
}

/** Where a row is put within the element; one far away at its ends, so that it makes the element no higher. */
export function rowTop(at: number, view: ListView): number {
  const wanted = at * view.rowHeight - listTop(view) + view.top;
  return Math.max(0, Math.min(wanted, scrolledHeight(view) - view.rowHeight));
}

/** The rows that a window of some height shows at some place. */
export function rowWindow(view: ListView): RowWindow {
  const { height, rowHeight, count } = view;
  const top = listTop(view);
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

/** Where the browser has to scroll to, so that a row is seen; nowhere when it is. */
export function keptInView(at: number, view: ListView): number {
  const { height, rowHeight, top } = view;
  const [begin, end, seen] = [at * rowHeight, (at + 1) * rowHeight, listTop(view)];
  if (begin < seen) return scrollTop(begin, view);
  return end > seen + height ? scrollTop(end - height, view) : top;
}
