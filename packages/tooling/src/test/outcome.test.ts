import { expect, test } from 'vitest';
import { sum, summary } from './outcome.ts';
import { countReport, type VitestReport } from './vitest-report.ts';

const file = (name: string, status: 'passed' | 'failed', ...tests: [string, string][]): VitestReport['testResults'][number] => ({
  name,
  status,
  assertionResults: tests.map(([title, result]) => ({ fullName: title, status: result })),
});

test('a report counts tests, and a file that does not load as one failure', () => {
  const report = {
    testResults: [
      file('/root/a.test.ts', 'failed', ['one', 'passed'], ['two', 'failed'], ['three', 'failed']),
      file('/root/b.test.ts', 'failed'),
      file('/root/c.test.ts', 'passed', ['four', 'passed'], [' five', 'skipped'], ['six', 'todo'], ['seven', 'pending']),
    ],
  };
  expect(countReport(report, '/root')).toEqual({
    passed: 2,
    failed: 3,
    skipped: ['c.test.ts › five', 'c.test.ts › six', 'c.test.ts › seven'],
  });
});

test('the last line is the totals, after what did not run', () => {
  const total = sum([
    { passed: 3, failed: 0, skipped: [] },
    { passed: 40, failed: 2, skipped: ['display › speaks'], repeated: ['hall.test.ts'] },
  ]);
  expect(summary(total, ['The tests in Electron DID NOT RUN'])).toEqual([
    '!! The tests in Electron DID NOT RUN',
    '1 run twice, as V8 had ended the first process (SIGTRAP):',
    '  hall.test.ts',
    '1 skipped:',
    '  display › speaks',
    '43 passed, 2 failed',
  ]);
});
