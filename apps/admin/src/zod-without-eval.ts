import { config } from 'zod';

// The page's Content-Security-Policy allows no code from strings, so zod need not try. Schemas ask when they are made:
// this has to be loaded before the contract.
config({ jitless: true });
