const FRAGMENT = /^#setup=([\w-]{1,20})$/;

/** The set-up code that the server app, or the hub's own line, put into the address: `/admin#setup=ABCD-EFGH`. It never leaves the browser. */
export const codeInAddress = (hash: string): string => FRAGMENT.exec(hash)?.[1] ?? '';
