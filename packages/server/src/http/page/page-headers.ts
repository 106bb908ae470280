/**
 * What a browser is told to refuse when it shows the page: scripts, styles and requests that are not our own, frames, sniffing,
 * telling others where somebody comes from. Whatever a hostile mail smuggles into the page has nothing it could load or run.
 */

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  // Text that becomes markup (innerHTML) throws.
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** For each answer that is part of the page. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": POLICY.join("; "),
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
};
