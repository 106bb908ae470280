import { expect, test } from "vitest";
import { providerOf } from "./provider-of.ts";

test.each([
  ["gmail.com", undefined, "google"],
  ["example.org", "aspmx.l.google.com", "google"],
  ["example.org", "ASPMX.L.GOOGLE.COM", "google"],
  ["example.org", "mx1.example-org.mail.protection.outlook.com", "microsoft-365"],
  ["example.org", "mx0a-001.pphosted.com", "proofpoint"],
  ["example.org", "mx.example.org", "example.org"],
  ["example.org", "192.0.2.1", "example.org"],
  ["example.org", "notpphosted.com", "example.org"],
  ["example.org", undefined, "example.org"],
])("mail for %s taken by %s belongs to %s", (domain, host, provider) => {
  expect(providerOf({ domain, host })).toBe(provider);
});
