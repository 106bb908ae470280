/** Hands a file to whoever looks, as a download. */

export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Not at once: the download has to begin.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
