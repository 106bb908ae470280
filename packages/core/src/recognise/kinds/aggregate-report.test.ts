import { describe, expect, it } from "vitest";
import { scanMessage } from "../../mime/index.ts";
import { readEnvelope } from "../envelope.ts";
import { readAggregateReport } from "./aggregate-report.ts";

function formatOf(mail: string): string | undefined {
  const message = scanMessage(new TextEncoder().encode(mail), []);
  return readAggregateReport(message, readEnvelope(message))?.format;
}

const attached = (header: string, part: string): string =>
  `From: reports@mx.example.org\n${header}\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\nreport\n--b\n${part}\nContent-Transfer-Encoding: base64\n\nH4sIAAAA\n--b--\n`;

describe("a DMARC aggregate report", () => {
  it.each([
    [
      "by its file name",
      attached("Subject: daily report", 'Content-Type: application/gzip; name="mx.example.org!example.com!1710000000!1710086399.xml.gz"'),
    ],
    [
      "by its file name with an id, zipped",
      attached(
        "Subject: x",
        'Content-Type: application/zip\nContent-Disposition: attachment; filename="mx.example.org!example.com!1710000000!1710086399!abc1.zip"',
      ),
    ],
    [
      "by a file name in pieces (RFC 2231)",
      attached(
        "Subject: x",
        'Content-Type: application/octet-stream\nContent-Disposition: attachment; filename*0="mx.example.org!example.com!1710000000!";\n filename*1="1710086399.xml.gz"',
      ),
    ],
    [
      "by its subject",
      attached(
        "Subject: Report Domain: example.com Submitter: mx.example.org Report-ID: <1@mx.example.org>",
        'Content-Type: application/gzip; name="report.xml.gz"',
      ),
    ],
    [
      "as a message that is nothing else",
      'From: noreply@example.org\nSubject: Report domain: example.com Submitter: example.org Report-ID: 12\nContent-Type: application/zip; name="example.org!example.com!1710000000!1710086399.zip"\n\nUEsDBA\n',
    ],
    [
      "from the null path",
      attached(
        "Return-Path: <>\nSubject: Report Domain: example.com Submitter: mx.example.org Report-ID: 7",
        'Content-Type: text/xml; name="r.xml"',
      ),
    ],
  ])("is known %s", (_name, mail) => expect(formatOf(mail)).toBe("dmarc"));
});

describe("a TLS report", () => {
  it.each([
    [
      "by its report type",
      "From: r@example.org\nTLS-Report-Domain: example.com\nContent-Type: multipart/report; report-type=tlsrpt; boundary=b\n\n--b\n\nhi\n--b\nContent-Type: application/tlsrpt+gzip\n\nx\n--b--\n",
    ],
    ["by its media type", attached("Subject: x", "Content-Type: application/tlsrpt+json")],
    [
      "by its file name",
      attached("Subject: x", 'Content-Type: application/gzip; name="mx.example.org!example.com!1710000000!1710086399!001.json.gz"'),
    ],
  ])("is known %s", (_name, mail) => expect(formatOf(mail)).toBe("tlsrpt"));
});

describe("no aggregate report", () => {
  it.each([
    [
      "one that a person passes on",
      attached(
        "Subject: Fwd: Report Domain: example.com Submitter: mx.example.org Report-ID: 1",
        'Content-Type: application/zip; name="mx.example.org!example.com!1710000000!1710086399.zip"',
      ),
    ],
    [
      "one in an answer",
      attached(
        "Subject: what is this\nIn-Reply-To: <1@example.com>",
        'Content-Type: application/zip; name="mx.example.org!example.com!1710000000!1710086399.zip"',
      ),
    ],
    ["any archive", attached("Subject: holiday pictures", 'Content-Type: application/zip; name="pictures!.zip"')],
    [
      "the subject without a report",
      "From: a@example.com\nSubject: Report Domain: example.com Submitter: mx.example.org Report-ID: 1\n\nI do not understand this.\n",
    ],
  ])("is %s", (_name, mail) => expect(formatOf(mail)).toBeUndefined());
});
