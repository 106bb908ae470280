/** How the HTML of a notification looks: inline, because readers of mail drop style sheets. */

export const STYLE = {
  page: "margin:0;padding:24px 12px;background:#f2f3f5;color:#1f2328;font:16px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif",
  card: "max-width:640px;margin:0 auto 16px;padding:24px 28px;background:#ffffff;border:1px solid #d8dbdf;border-radius:8px",
  heading: "margin:0 0 12px;font-size:20px;line-height:1.3",
  address: "margin:0;font-weight:600;overflow-wrap:anywhere",
  addressedTo: "margin:0;color:#59636e;font-size:14px;overflow-wrap:anywhere",
  reason: "margin:12px 0 0",
  advice: "margin:12px 0 20px;padding:10px 14px;background:#f2f3f5;border-radius:6px",
  label: "margin:20px 0 6px;color:#59636e;font-size:14px",
  pre: "margin:0;padding:12px 14px;background:#f2f3f5;border-radius:6px;font:13px/1.5 ui-monospace,Consolas,Menlo,monospace;white-space:pre-wrap;overflow-wrap:anywhere",
  facts: "margin:0;font-size:14px;overflow-wrap:anywhere",
  closing: "margin:20px 0 0;padding-top:12px;border-top:1px solid #d8dbdf;color:#59636e;font-size:13px",
} as const;
