/**
 * Findings of electronegativity that were looked at, and why they stay: `<check> <file>`, as it names them. A finding that is not here
 * fails `npm run security`, and so does one that is here and no longer found.
 */
export const ANSWERED: Readonly<Record<string, string>> = {
  'CSP_GLOBAL_CHECK N/A':
    'The policy is a header of every answer of app:// (packages/shell/src/main/scheme.ts), without inline scripts; the check looks for a meta element or onHeadersReceived. tests/e2e/electron/hardening.test.ts tries scripts, frames and eval.',
  'CERTIFICATE_VERIFY_PROC_JS_CHECK packages/shell/src/main/hub/hub-link.ts':
    'It narrows what Chromium takes, to the authority that was confirmed when the app was connected. Held by hub/certificate.test.ts with real certificates, and in Electron by tests/e2e/electron/pairing.test.ts.',
};
