/**
 * What bounces say in Thai. Thai is written without spaces: a phrase is a run as it stands between two spaces or marks.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY } from "./sources.ts";

export const th: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "no-account-at-organisation", phrase: "{ไม่มีบัญชีอีเมลนี้ในองค์กร,ไม่มีบัญชีอีเมลในองค์กรที่ส่งข้อความนี้ไป,บัญชีอีเมลไม่มีอยู่ในองค์กร}", source: EXCHANGE_2003, example: "ไม่มีบัญชีอีเมลนี้ในองค์กร <mail.example.com #5.1.1>" },
    { slug: "gmail-title", phrase: "ไม่พบที่อยู่", source: GMAIL, example: "ไม่พบที่อยู่" },
    { slug: "unknown-user", phrase: "{ไม่รู้จักผู้ใช้,ไม่พบผู้ใช้,ไม่มีผู้ใช้นี้,ผู้ใช้ไม่มีอยู่,ไม่มีชื่อผู้ใช้นี้,ไม่พบผู้รับ,ไม่มีผู้รับนี้,ไม่พบผู้ใช้นี้}", source: REPLY, example: "550 5.1.1 ไม่พบผู้ใช้" },
  ], "th"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "{กล่องจดหมายของผู้รับเต็ม,กล่องจดหมายของผู้รับเต็มแล้ว,กล่องจดหมายของผู้รับเต็มและไม่สามารถรับข้อความได้ในขณะนี้}", source: EXCHANGE, example: "กล่องจดหมายของผู้รับเต็มและไม่สามารถรับข้อความได้ในขณะนี้" },
    { slug: "mailbox-full", phrase: "{กล่องจดหมายเต็ม,กล่องจดหมายเต็มแล้ว,กล่องขาเข้าเต็ม,เมลบ็อกซ์เต็ม,พื้นที่เต็ม,กล่องจดหมายของผู้รับเต็มอยู่,กล่องเมลเต็ม}", source: REPLY, example: "552 5.2.2 กล่องจดหมายเต็ม" },
    { slug: "quota", phrase: "{เกินโควต้า,เกินโควต้าที่กำหนด,พื้นที่จัดเก็บเต็ม}", source: REPLY, example: "552 5.2.2 เกินโควต้า" },
  ], "th"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{บัญชีถูกระงับ,บัญชีถูกปิดใช้งาน,บัญชีผู้ใช้ถูกระงับ,บัญชีนี้ถูกปิดใช้งาน,บัญชีนี้ถูกระงับ}", source: REPLY, example: "550 5.2.1 บัญชีถูกระงับ" },
  ], "th"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{ไม่พบโดเมน,โดเมนไม่มีอยู่,ไม่มีโดเมนนี้,เนื่องจากไม่พบโดเมน,ไม่พบเซิร์ฟเวอร์ปลายทาง}", source: MICROSOFT_365, example: "ไม่พบโดเมน example.com" },
  ], "th"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{ข้อความนี้มีขนาดใหญ่เกินไป,ข้อความมีขนาดใหญ่เกินไป,ขนาดข้อความใหญ่เกินไป,ขนาดข้อความเกินขีดจำกัด,ข้อความใหญ่เกินไป}", source: EXCHANGE, example: "ข้อความนี้มีขนาดใหญ่เกินไป ลดขนาดแล้วลองส่งอีกครั้ง" },
  ], "th"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{ไม่สามารถเชื่อมต่อ,ไม่สามารถเชื่อมต่อเซิร์ฟเวอร์,ไม่สามารถเชื่อมต่อกับเซิร์ฟเวอร์,การเชื่อมต่อถูกปฏิเสธ,หมดเวลาการเชื่อมต่อ}", source: REPLY, example: "ไม่สามารถเชื่อมต่อกับเซิร์ฟเวอร์ mx.example.co.th" },
  ], "th"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{สงสัยว่าเป็นสแปม,ถูกระบุว่าเป็นสแปม,เป็นอีเมลขยะ,ถูกจัดเป็นสแปม,ถูกระบุว่าเป็นอีเมลขยะ}", source: REPLY, example: "554 5.7.1 ข้อความ ถูกระบุว่าเป็นสแปม" },
  ], "th"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "{คุณไม่มีสิทธิ์ส่งถึงผู้รับนี้,คุณไม่มีสิทธิ์ในการส่งไปยังผู้รับรายนี้,คุณไม่มีสิทธิ์ส่งไปยังผู้รับนี้}", source: EXCHANGE_2003, example: "คุณไม่มีสิทธิ์ส่งไปยังผู้รับนี้ <mail.example.com #5.7.1>" },
  ], "th"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{ถูกบล็อก,ข้อความที่ส่งถึง ถูกบล็อก,ข้อความถูกบล็อก}", source: GMAIL, example: "ข้อความของคุณถึง a@example.com ถูกบล็อก ดูรายละเอียดทางเทคนิคด้านล่าง" },
  ], "th"),
];
