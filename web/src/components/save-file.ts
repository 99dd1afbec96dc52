/** Long enough for any browser to have begun reading it. */
const KEPT_MS = 60_000;

/** Hands something that was made in this page to the browser, as a download; nothing is asked of a server. */
export function saveFile(name: string, content: string | ArrayBuffer, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEPT_MS);
}
