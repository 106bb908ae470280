/** What stands between the time and the words of a line of syslog: the host, the program. RFC 3164, RFC 5424, and what rsyslog and journald make of them. */

/** A line in its parts. */
export interface SyslogLine {
  readonly host: string;
  /** "postfix/smtp", "exim". */
  readonly program: string;
  readonly words: string;
}

const TAGGED = /^(\S{1,255}) ([^\s[\]:]{1,128})(?:\[\d{1,10}\])?: (.*)$/;
/** HOSTNAME APP-NAME PROCID MSGID, and structured data, or "-" for none. */
const RFC5424 = /^(\S{1,255}) (\S{1,128}) (?:\d{1,10}|-) \S{1,32} (?:-|(?:\[(?:[^\]\\]|\\.)*\])+) (.*)$/;

/** Takes it apart; undefined for what is none. */
export function syslogLine(rest: string): SyslogLine | undefined {
  const [, host = "", program = "", words = ""] = TAGGED.exec(rest) ?? RFC5424.exec(rest) ?? [];
  return program === "" ? undefined : { host, program, words: words.replace(/^\uFEFF/, "") };
}
