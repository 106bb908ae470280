/** Notices in Vietnamese: Exchange and Microsoft 365, Gmail, Domino, translated templates of mail servers, and the providers there. */

import type { NoticeWords } from "./notice-words.ts";

export const vi: NoticeWords = {
  language: "vi",
  failed: [
    "{thư,tin nhắn,email} * {không thể,không} được {gửi,chuyển,phân phối}",
    "{gửi,gửi thư,chuyển phát} không thành công {tới,đến,cho} * người nhận",
    "không thể {gửi,chuyển,phân phối} {thư,tin nhắn,email}",
    "{thư,tin nhắn} của bạn * bị {từ chối,chặn,trả lại}",
    "{không thể liên hệ với,không tới được} {người nhận sau,những người nhận sau,người nhận}",
    "{đây là lỗi vĩnh viễn,lỗi này là vĩnh viễn}",
  ],
  delayed: [
    "{việc gửi,gửi thư,thư,chuyển phát} * {bị trì hoãn,đã bị trì hoãn,bị chậm trễ}",
    "{vẫn chưa được gửi,chưa được gửi đi,vẫn chưa được chuyển}",
    "{sẽ tiếp tục cố gắng,sẽ tiếp tục thử,sẽ tiếp tục được thử} {gửi,chuyển,}",
    "{đây chỉ là cảnh báo,bạn không cần gửi lại}",
  ],
  recipientLabels: [
    "người nhận",
    "đến",
    "tới",
    "địa chỉ",
    "địa chỉ email",
    "địa chỉ người nhận",
    "người nhận cuối cùng",
    "người nhận ban đầu",
    "người dùng",
    "gửi tới",
  ],
  subject: [
    "{không gửi được,không thể gửi,không thể phân phối,không chuyển được,thư không gửi được,không phát được}",
    "{gửi thư không thành công,gửi không thành công,lỗi gửi thư,thư bị trả lại,thông báo trạng thái gửi,trạng thái gửi,thông báo trạng thái phân phối,lỗi chuyển phát}",
    "{gửi bị trì hoãn,trì hoãn gửi thư,không tìm thấy địa chỉ,thư bị chặn}",
  ],
};
