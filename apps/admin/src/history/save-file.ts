import type { Download } from '@foyer/hub-client';

/** Has the browser save a file, as a click on a link to it would. */
export function saveFile({ content, fileName }: Download, otherwise: string): string {
  const name = fileName ?? otherwise;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return name;
}
