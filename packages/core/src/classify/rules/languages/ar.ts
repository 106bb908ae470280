/**
 * What bounces say in Arabic.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY } from "./sources.ts";

export const ar: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "{تعذر العثور على,لم يتم العثور على,لا يمكن العثور على} عنوان البريد الإلكتروني", source: EXCHANGE, example: "تعذر العثور على عنوان البريد الإلكتروني الذي أدخلته. يرجى التحقق من عنوان البريد الإلكتروني للمستلم ومحاولة إعادة إرسال الرسالة." },
    { slug: "no-account-at-organisation", phrase: "حساب البريد الإلكتروني غير موجود", source: EXCHANGE_2003, example: "حساب البريد الإلكتروني غير موجود في المؤسسة التي تم إرسال الرسالة إليها. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "{لم يتم العثور عليه,لم يتم العثور على المستلم,تعذر العثور على المستلم} {في,على,لدى,}", source: MICROSOFT_365, example: "لم يتم العثور على المستلم في example.com." },
    { slug: "gmail-not-found", phrase: "{لأنه,نظرا لأنه,بسبب} {تعذر العثور على العنوان,لم يتم العثور على العنوان,عدم العثور على العنوان} أو", source: GMAIL, example: "لم يتم تسليم رسالتك إلى a@example.com لأنه تعذر العثور على العنوان أو لا يمكنه تلقي الرسائل." },
    { slug: "gmail-title", phrase: "{لم يتم العثور على العنوان,تعذر العثور على العنوان,العنوان غير موجود}", source: GMAIL, example: "لم يتم العثور على العنوان" },
    { slug: "unknown-user", phrase: "{مستخدم غير معروف,مستلم غير معروف,المستخدم غير معروف,عنوان غير معروف}", source: REPLY, example: "550 5.1.1 مستخدم غير معروف" },
    { slug: "does-not-exist", phrase: "{المستخدم,المستلم,صندوق البريد,الحساب,علبة البريد} {غير موجود,غير موجودة,لا يوجد}", source: REPLY, example: "550 5.1.1 المستخدم غير موجود" },
  ], "ar"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "{علبة بريد المستلم,صندوق بريد المستلم} {ممتلئة,ممتلئ}", source: EXCHANGE, example: "علبة بريد المستلم ممتلئة ولا يمكنها قبول الرسائل الآن." },
    { slug: "mailbox-full", phrase: "{علبة البريد,صندوق البريد,صندوق الوارد,البريد الوارد} {ممتلئة,ممتلئ}", source: REPLY, example: "552 5.2.2 صندوق البريد ممتلئ" },
    { slug: "quota", phrase: "{تم تجاوز الحصة,تجاوز الحصة,تم تجاوز المساحة,تجاوز المساحة المخصصة,تم تجاوز الحد المسموح للمساحة}", source: REPLY, example: "552 5.2.2 تم تجاوز الحصة" },
  ], "ar"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{الحساب معطل,تم تعطيل الحساب,تم إيقاف الحساب,الحساب موقوف,تم تعليق الحساب,صندوق البريد معطل,الحساب غير نشط}", source: REPLY, example: "550 5.2.1 تم تعليق الحساب" },
  ], "ar"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{المجال,النطاق,خادم الوجهة} * {غير موجود,لم يتم العثور عليه}", source: MICROSOFT_365, example: "لم يتم تسليم رسالتك: النطاق example.com غير موجود." },
    { slug: "could-not-find-domain", phrase: "{تعذر العثور على,لم يتم العثور على} {المجال,النطاق,خادم الوجهة}", source: MICROSOFT_365, example: "تعذر العثور على النطاق example.com." },
  ], "ar"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{الرسالة,هذه الرسالة} {كبيرة جدا,كبيرة للغاية}", source: EXCHANGE, example: "هذه الرسالة كبيرة جدا. قم بتصغيرها وحاول إرسالها مرة أخرى." },
    { slug: "size", phrase: "{حجم الرسالة,حجم رسالتك} {يتجاوز,تجاوز,أكبر}", source: REPLY, example: "552 حجم الرسالة يتجاوز الحد" },
  ], "ar"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{على الرغم من المحاولات المتكررة,رغم المحاولات المتكررة,خلال المهلة المحددة}", source: MICROSOFT_365, example: "لم يتم تسليم رسالتك. على الرغم من المحاولات المتكررة للاتصال بنظام بريد المستلم، لم يستجب." },
  ], "ar"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{تعذر الاتصال بالخادم,فشل الاتصال بالخادم,تم رفض الاتصال,انتهت مهلة الاتصال,تعذر الاتصال بخادم}", source: REPLY, example: "تعذر الاتصال بالخادم mx.example.com" },
  ], "ar"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{بريد عشوائي,رسالة غير مرغوب فيها,بريد غير مرغوب,كبريد عشوائي,كرسالة غير مرغوب,رسائل غير مرغوب}", source: REPLY, example: "554 5.7.1 تم تصنيف الرسالة كبريد عشوائي" },
  ], "ar"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{تم حظر رسالتك إلى,تم حظر الرسالة إلى,تم حظر رسالتك المرسلة}", source: GMAIL, example: "تم حظر رسالتك إلى a@example.com. راجع التفاصيل الفنية أدناه." },
    { slug: "policy", phrase: "{إعدادات الأمان أو النهج,إعدادات الأمان أو السياسة,قاعدة تدفق البريد,قاعدة مخصصة لتدفق البريد}", source: MICROSOFT_365, example: "قامت قاعدة تدفق البريد التي أنشأها مسؤول في example.com بحظر رسالتك." },
  ], "ar"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "{ليس لديك إذن,لا تملك إذنا,ليست لديك أذونات} * المستلم", source: EXCHANGE_2003, example: "ليس لديك إذن للإرسال إلى هذا المستلم. <mail.example.com #5.7.1>" },
  ], "ar"),
];
