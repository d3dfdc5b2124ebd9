import { verifyLog } from '../verify.ts';

// A process of its own, so that its peak is the look's alone. Prints what was found, and the peak in bytes.

const { whole, events, tables } = await verifyLog(process.argv[2] ?? '');
console.log(JSON.stringify({ whole, events, tables, peak: process.resourceUsage().maxRSS * 1024 }));
