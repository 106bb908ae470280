/** Numbers as tables have them: grouped by thousands, shares as per cent with as many digits as say something. */

/** 1234567 -> "1,234,567". */
export function countText(count: number): string {
  const digits = String(Math.round(count));
  const first = digits.length % 3;
  const groups = digits.slice(first).match(/\d{3}/g) ?? [];
  return (first === 0 ? groups : [digits.slice(0, first), ...groups]).join(",");
}

/** 0.00123 -> "0.12 %"; "-" for what nobody knows. */
export function shareText(share: number | undefined): string {
  if (share === undefined) return "-";
  const percent = share * 100;
  if (percent === 0) return "0 %";
  if (percent < 0.01) return "<0.01 %";
  return `${Number(percent.toFixed(percent < 10 ? 2 : 1))} %`;
}

/** How much more or less it is than before. */
export function changeText(now: number, before: number): string {
  if (before === 0) return now === 0 ? "as before" : "none before";
  const percent = Math.round((now / before - 1) * 100);
  return percent === 0 ? "as before" : `${percent > 0 ? "+" : ""}${countSigned(percent)} %`;
}

function countSigned(percent: number): string {
  return percent < 0 ? `-${countText(-percent)}` : countText(percent);
}
