/**
 * What bounces say in Indonesian and Malay.
 */

import { type DocumentedRule, rulesOf } from "../rule.ts";
import { EXCHANGE, EXCHANGE_2003, GMAIL, MICROSOFT_365, REPLY, TEMPLATE } from "./sources.ts";

export const id: readonly DocumentedRule[] = [
  ...rulesOf("user-unknown", [
    { slug: "address-not-found", phrase: "alamat {email,surel,e-mel} yang anda masukkan tidak {ditemukan,dapat ditemukan,dapat ditemui}", source: EXCHANGE, example: "Alamat email yang Anda masukkan tidak dapat ditemukan. Periksa alamat email penerima dan coba kirim ulang pesan." },
    { slug: "no-account-at-organisation", phrase: "akun {email,surel} tidak ada di organisasi", source: EXCHANGE_2003, example: "Akun email tidak ada di organisasi tujuan pesan ini. <mail.example.com #5.1.1>" },
    { slug: "not-found-at-domain", strength: "vague", phrase: "tidak ditemukan {di,pada}", source: MICROSOFT_365, example: "budi@example.com tidak ditemukan di example.com." },
    { slug: "gmail-not-found", phrase: "karena alamat {tersebut,} tidak ditemukan atau tidak dapat menerima", source: GMAIL, example: "Pesan Anda tidak terkirim ke a@example.com karena alamat tersebut tidak ditemukan atau tidak dapat menerima email." },
    { slug: "gmail-title", phrase: "alamat tidak ditemukan", source: GMAIL, example: "Alamat tidak ditemukan" },
    { slug: "unknown-user", phrase: "{pengguna tidak dikenal,penerima tidak dikenal,pengguna tidak diketahui,user tidak dikenal,user tidak ditemukan,user tidak ada}", source: REPLY, example: "550 5.1.1 Pengguna tidak dikenal" },
    { slug: "does-not-exist", phrase: "{pengguna,penerima,kotak surat,alamat email,akun} {tidak ada,tidak terdaftar,tidak wujud}", source: REPLY, example: "550 5.1.1 Penerima tidak terdaftar" },
  ], "id"),
  ...rulesOf("mailbox-full", [
    { slug: "recipient-mailbox-full", phrase: "{kotak surat,kotak masuk,peti mel} penerima {sudah,telah,} penuh", source: EXCHANGE, example: "Kotak surat penerima sudah penuh dan tidak dapat menerima pesan sekarang." },
    { slug: "mailbox-full", phrase: "{kotak surat,kotak masuk,mailbox} {sudah,telah,} penuh", source: REPLY, example: "552 5.2.2 Kotak surat penuh" },
    { slug: "quota", phrase: "{melebihi kuota,kuota terlampaui,kuota sudah penuh,kuota penuh,melampaui kuota}", source: REPLY, example: "552 5.2.2 Melebihi kuota" },
  ], "id"),
  ...rulesOf("mailbox-disabled", [
    { slug: "disabled", phrase: "{akun,kotak surat} * {dinonaktifkan,ditangguhkan,diblokir,tidak aktif}", source: REPLY, example: "550 5.2.1 Akun telah ditangguhkan" },
  ], "id"),
  ...rulesOf("user-moved", [
    { slug: "left", phrase: "{sudah tidak bekerja,tidak lagi bekerja,sudah tidak bertugas}", source: TEMPLATE, example: "Karyawan tersebut sudah tidak bekerja di perusahaan kami." },
  ], "id"),
  ...rulesOf("domain-unknown", [
    { slug: "domain", phrase: "domain * {tidak ditemukan,tidak ada,tidak dikenal}", source: MICROSOFT_365, example: "Pesan tidak terkirim: domain example.com tidak dikenal." },
  ], "id"),
  ...rulesOf("message-too-large", [
    { slug: "too-large", phrase: "{pesan,email,mesej} {ini,anda,} terlalu besar", source: EXCHANGE, example: "Pesan ini terlalu besar. Perkecil lalu coba kirim lagi." },
    { slug: "size", phrase: "ukuran {pesan,email} {melebihi,melampaui,terlalu besar}", source: REPLY, example: "552 Ukuran pesan melebihi batas" },
  ], "id"),
  ...rulesOf("expired", [
    { slug: "repeated", phrase: "{meskipun telah dicoba berulang kali,meskipun sudah dicoba berulang kali,walaupun sudah berulang kali,dalam batas waktu yang ditentukan}", source: MICROSOFT_365, example: "Pesan Anda tidak terkirim. Meskipun telah dicoba berulang kali, sistem email penerima tidak merespons." },
  ], "id"),
  ...rulesOf("network-error", [
    { slug: "connection", phrase: "{tidak dapat terhubung,tidak bisa terhubung,koneksi ditolak,koneksi terputus,waktu koneksi habis}", source: REPLY, example: "Tidak dapat terhubung ke server mx.example.co.id" },
  ], "id"),
  ...rulesOf("spam", [
    { slug: "as-spam", phrase: "{dianggap,terdeteksi,diidentifikasi,ditandai,dicurigai} sebagai spam", source: REPLY, example: "554 5.7.1 Pesan terdeteksi sebagai spam" },
  ], "id"),
  ...rulesOf("policy", [
    { slug: "gmail-blocked", strength: "vague", phrase: "{pesan anda ke,pesan anda kepada} {telah,} diblokir", source: GMAIL, example: "Pesan Anda ke a@example.com telah diblokir. Lihat detail teknis di bawah." },
    { slug: "policy", phrase: "{setelan keamanan atau kebijakan,pengaturan keamanan atau kebijakan,aturan alur email kustom,aturan alur email}", source: MICROSOFT_365, example: "Aturan alur email kustom yang dibuat oleh admin di example.com telah memblokir pesan Anda." },
  ], "id"),
  ...rulesOf("recipient-refused", [
    { slug: "no-permission", phrase: "tidak memiliki izin * penerima ini", source: EXCHANGE_2003, example: "Anda tidak memiliki izin untuk mengirim ke penerima ini. <mail.example.com #5.7.1>" },
  ], "id"),
];
