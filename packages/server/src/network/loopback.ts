/** Whether an address is this machine's own (RFC 1122 §3.2.1.3, RFC 4291 §2.5.3), or a socket in its file system. */
export function isLoopback(address: string): boolean {
  return address === "::1" || address.startsWith("unix:") || /^(?:::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/i.test(address);
}
