/** Messages -> one mbox (mboxrd: each `From ` at the begin of a line gets a `>`), the form in which all readers read fastest. */

const FROM_LINE = Buffer.from("From bench@example.com Thu Jan  1 00:00:00 2026\n", "latin1");
const BLANK_LINE = Buffer.from("\n", "latin1");

export function stored(message: Buffer): Buffer {
  const quoted = message.includes("From ") ? quote(message) : message;
  const isEnded = quoted.at(-1) === 0x0a;
  return Buffer.concat([FROM_LINE, quoted, ...(isEnded ? [] : [BLANK_LINE]), BLANK_LINE]);
}

function quote(message: Buffer): Buffer {
  return Buffer.from(message.toString("latin1").replaceAll(/(?<=^|[\r\n])>*From /g, ">$&"), "latin1");
}
