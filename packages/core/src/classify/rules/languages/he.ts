/**
 * What bounces say in Hebrew.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY } from "./sources.ts";

export const he: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "{כתובת הדואר האלקטרוני,כתובת הדוא,כתובת האימייל} * שהזנת {לא נמצאה,אינה קיימת}", source: EXCHANGE, example: "כתובת הדואר האלקטרוני שהזנת לא נמצאה. בדוק את כתובת הדואר האלקטרוני של הנמען ונסה לשלוח שוב." },
    { slug: "cannot-find-address", phrase: "לא ניתן {היה,} למצוא את {כתובת,הכתובת}", source: EXCHANGE, example: "לא ניתן היה למצוא את כתובת הדואר האלקטרוני שהזנת." },
    { slug: "no-account-at-organisation", phrase: "חשבון הדואר האלקטרוני {אינו קיים,לא קיים}", source: EXCHANGE_2003, example: "חשבון הדואר האלקטרוני אינו קיים בארגון שאליו נשלחה ההודעה. <mail.example.com #5.1.1>" },
    { slug: "gmail-not-found", phrase: "{כי,מכיוון,מאחר} {שהכתובת,הכתובת} לא נמצאה או", source: GMAIL, example: "ההודעה לא נמסרה אל a@example.com מכיוון שהכתובת לא נמצאה או שאינה יכולה לקבל דואר." },
    { slug: "gmail-title", phrase: "{הכתובת לא נמצאה,כתובת לא נמצאה}", source: GMAIL, example: "הכתובת לא נמצאה" },
    { slug: "unknown-user", phrase: "{משתמש לא ידוע,נמען לא ידוע,משתמש לא מוכר,נמען לא מוכר,משתמש לא קיים,נמען לא קיים,כתובת לא קיימת}", source: REPLY, example: "550 5.1.1 משתמש לא קיים" },
    { slug: "does-not-exist", phrase: "{המשתמש,הנמען,הכתובת,תיבת הדואר} {אינו קיים,לא קיים,אינה קיימת,לא קיימת}", source: REPLY, example: "550 5.1.1 הנמען אינו קיים" },
  ], "he"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "תיבת הדואר של הנמען מלאה", source: EXCHANGE, example: "תיבת הדואר של הנמען מלאה ואינה יכולה לקבל הודעות כעת." },
    { slug: "mailbox-full", phrase: "{תיבת הדואר מלאה,התיבה מלאה,תיבת הדואר הנכנס מלאה,תיבה מלאה}", source: REPLY, example: "552 5.2.2 תיבת הדואר מלאה" },
    { slug: "quota", phrase: "{חריגה מהמכסה,המכסה נוצלה,חרג מהמכסה,חריגה ממכסת,חריגה ממגבלת}", source: REPLY, example: "552 5.2.2 חריגה מהמכסה" },
  ], "he"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{החשבון,תיבת הדואר,המשתמש} {מושבת,מושבתת,הושבת,הושעה,חסום,הושבתה,חסומה}", source: REPLY, example: "550 5.2.1 החשבון הושעה" },
  ], "he"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{התחום,הדומיין,שרת היעד} * {לא נמצא,אינו קיים,לא קיים}", source: MICROSOFT_365, example: "ההודעה לא נמסרה: הדומיין example.com לא נמצא." },
  ], "he"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{ההודעה,הודעה זו,הודעה} גדולה מדי", source: EXCHANGE, example: "הודעה זו גדולה מדי. הקטן אותה ונסה לשלוח אותה שוב." },
    { slug: "size", phrase: "גודל ההודעה {חורג,עולה,גדול}", source: REPLY, example: "552 גודל ההודעה חורג מהמותר" },
  ], "he"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{למרות ניסיונות חוזרים,למרות ניסיונות חוזרים ונשנים,בפרק הזמן שהוקצב}", source: MICROSOFT_365, example: "ההודעה לא נמסרה. למרות ניסיונות חוזרים ונשנים ליצור קשר, לא התקבלה תגובה." },
  ], "he"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{לא ניתן להתחבר,החיבור נדחה,החיבור נכשל,לא ניתן היה להתחבר,החיבור נותק}", source: REPLY, example: "לא ניתן להתחבר לשרת mx.example.co.il" },
  ], "he"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{זוהתה,סומנה,סווגה,נחשדת} {כדואר זבל,כספאם,כדואר לא רצוי}", source: REPLY, example: "554 5.7.1 ההודעה סווגה כדואר זבל" },
  ], "he"),
  ...rulesOf("policy", [
    { slug: "policy", phrase: "{הגדרות אבטחה או מדיניות,הגדרות האבטחה או המדיניות,כלל זרימת דואר מותאם,כלל זרימת דואר}", source: MICROSOFT_365, example: "כלל זרימת דואר מותאם אישית שנוצר על ידי מנהל מערכת חסם את ההודעה." },
  ], "he"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "{אין לך הרשאה,אינך מורשה,אין לך הרשאות} לשלוח * לנמען זה", source: EXCHANGE_2003, example: "אין לך הרשאה לשלוח הודעות לנמען זה. <mail.example.com #5.7.1>" },
  ], "he"),
];
