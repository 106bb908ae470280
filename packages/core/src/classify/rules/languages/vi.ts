/**
 * What bounces say in Vietnamese.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY } from "./sources.ts";

export const vi: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "không {tìm thấy,thể tìm thấy} địa chỉ {email,thư,e-mail} {mà,bạn,} * nhập", source: EXCHANGE, example: "Không tìm thấy địa chỉ email bạn đã nhập. Hãy kiểm tra địa chỉ email của người nhận và thử gửi lại." },
    { slug: "no-account-at-organisation", phrase: "tài khoản {email,thư} không tồn tại {ở,trong,tại}", source: EXCHANGE_2003, example: "Tài khoản email không tồn tại trong tổ chức mà thư này được gửi đến. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "không {được,} tìm thấy {tại,ở,trong}", source: MICROSOFT_365, example: "Người nhận lan@example.com không được tìm thấy tại example.com." },
    { slug: "gmail-title", phrase: "không tìm thấy địa chỉ", source: GMAIL, example: "Không tìm thấy địa chỉ" },
    { slug: "unknown-user", phrase: "{người dùng không xác định,người nhận không xác định,không có người dùng này,người dùng không rõ}", source: REPLY, example: "550 5.1.1 Người dùng không xác định" },
    { slug: "does-not-exist", phrase: "{người dùng,người nhận,địa chỉ,hộp thư,địa chỉ email} {không tồn tại,không có thật}", source: REPLY, example: "550 5.1.1 Người dùng không tồn tại" },
  ], "vi"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "{hộp thư,hộp thư đến} của người nhận {đã đầy,bị đầy,đầy}", source: EXCHANGE, example: "Hộp thư của người nhận đã đầy và không thể nhận thư bây giờ." },
    { slug: "mailbox-full", phrase: "{hộp thư,hộp thư đến} {đã đầy,bị đầy,đầy}", source: REPLY, example: "552 5.2.2 Hộp thư đã đầy" },
    { slug: "quota", phrase: "{vượt quá hạn mức,vượt quá dung lượng,vượt hạn mức,hết dung lượng}", source: REPLY, example: "552 5.2.2 Vượt quá dung lượng hộp thư" },
  ], "vi"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{tài khoản,hộp thư} {đã bị,bị,đã} {vô hiệu hóa,khóa,tạm ngưng,đình chỉ,ngừng hoạt động}", source: REPLY, example: "550 5.2.1 Tài khoản đã bị khóa" },
  ], "vi"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "{tên miền,miền,máy chủ đích} * {không tồn tại,không được tìm thấy}", source: MICROSOFT_365, example: "Thư không được gửi: tên miền example.com không tồn tại." },
    { slug: "could-not-find-domain", phrase: "không tìm thấy {tên miền,miền,máy chủ đích}", source: MICROSOFT_365, example: "Không tìm thấy tên miền example.com." },
  ], "vi"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{thư,thư này,tin nhắn,tin nhắn này} quá lớn", source: EXCHANGE, example: "Thư này quá lớn. Hãy giảm kích thước rồi gửi lại." },
    { slug: "size", phrase: "{kích thước thư,dung lượng thư,kích cỡ thư} {vượt quá,quá lớn}", source: REPLY, example: "552 Kích thước thư vượt quá giới hạn" },
  ], "vi"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{mặc dù đã cố gắng nhiều lần,dù đã thử nhiều lần,trong thời gian quy định,mặc dù đã nhiều lần cố gắng}", source: MICROSOFT_365, example: "Thư của bạn không được gửi. Mặc dù đã nhiều lần cố gắng liên hệ, hệ thống email của người nhận không phản hồi." },
  ], "vi"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{không thể kết nối,kết nối bị từ chối,hết thời gian kết nối,kết nối thất bại}", source: REPLY, example: "Không thể kết nối đến máy chủ mx.example.vn" },
  ], "vi"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{bị coi là,được xác định là,bị đánh dấu là,bị nghi là,nghi ngờ là} {thư rác,spam}", source: REPLY, example: "554 5.7.1 Thư bị coi là thư rác" },
  ], "vi"),
  ...rulesOf("policy", [
    { slug: "policy", phrase: "{cài đặt bảo mật hoặc chính sách,quy tắc dòng thư tùy chỉnh,quy tắc dòng thư,quy tắc luồng thư}", source: MICROSOFT_365, example: "Quy tắc dòng thư do quản trị viên tại example.com tạo đã chặn thư của bạn." },
  ], "vi"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "không có quyền gửi * người nhận này", source: EXCHANGE_2003, example: "Bạn không có quyền gửi tới người nhận này. <mail.example.com #5.7.1>" },
  ], "vi"),
];
