export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Free the memory once the browser has taken the bytes.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
