/** A bounce of somebody who would like to run something: in header fields, in the body, in what is read from it. */

const SCRIPT = "<script>window.hit=1</script>";
const IMAGE = '<img src="http://203.0.113.9/x.png" onerror="window.hit=1">';
const FRAME = '<iframe src="javascript:parent.hit=1"></iframe>';
const RIGHT_TO_LEFT = "\u202E";
const LINE_BYTES = 1_000_000;

export function hostileBounce(): Buffer {
  return Buffer.from(
    [
      "From: MAILER-DAEMON@mx.example.net",
      `Subject: ${SCRIPT} ${RIGHT_TO_LEFT}gnp.exe`,
      "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
      "",
      "--b",
      "Content-Type: text/html",
      "",
      `${IMAGE}${FRAME}\0\u0001\u001B[31m ${"A".repeat(LINE_BYTES)}`,
      "--b",
      "Content-Type: message/delivery-status",
      "",
      `Reporting-MTA: dns; ${IMAGE}`,
      "",
      "Final-Recipient: rfc822; ann@example.net",
      "Action: failed",
      "Status: 5.1.1",
      "Remote-MTA: dns; mx.example.net",
      `Diagnostic-Code: smtp; 550 5.1.1 ${SCRIPT} ${RIGHT_TO_LEFT} ${IMAGE}`,
      "",
      "--b--",
      "",
    ].join("\r\n"),
  );
}
