/**
 * Names that hosts give themselves, in EHLO and through a proxy. They are not held to be true, and hardly to be well-formed: hosts
 * call themselves all sorts of things, and refusing them loses mail. But they stand in our Received field later on, so
 * nothing passes that could end a comment there.
 */

const HOST_NAME = /^[^\0-\x20"(),;<>@\\\x7f-\u{10ffff}]{1,255}$/u;

/** Whether a text will do as the name of a host. */
export function isHostName(text: string): boolean {
  return HOST_NAME.test(text);
}
