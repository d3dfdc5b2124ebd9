import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manualClock, temporaryFolder } from '@foyer/testkit';
import { describe, expect, test } from 'vitest';
import { openCertificates } from './certificates.ts';

const DAY = 24 * 60 * 60 * 1000;
const NAMES = ['localhost', '127.0.0.1', '::1', 'hall-pc', 'hall-pc.local', '192.168.1.5', 'fd00::5'];
const START = '2026-03-02T09:00:00.000Z';

async function opened({ dataDir = temporaryFolder('tls'), clock = manualClock(START), names = () => NAMES as readonly string[] } = {}) {
  return { dataDir, clock, ...(await openCertificates({ dataDir, clock, names })) };
}

const kinds = (made: readonly { readonly kind: string }[]) => made.map(({ kind }) => kind);
const leafOf = ({ identity }: { readonly identity: { readonly cert: string } }) => new X509Certificate(identity.cert);

/** OpenSSL's own judgement of the chain, at a moment. @returns `OK`, or what it finds wrong */
function judged(authority: string, leaf: string, at: number, ...more: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-openssl-'));
  writeFileSync(join(folder, 'ca.pem'), authority);
  writeFileSync(join(folder, 'leaf.pem'), leaf);
  const options = ['verify', '-x509_strict', '-purpose', 'sslserver', '-attime', String(Math.floor(at / 1000)), ...more];
  try {
    execFileSync('openssl', [...options, '-CAfile', join(folder, 'ca.pem'), join(folder, 'leaf.pem')], { stdio: 'pipe' });
    return 'OK';
  } catch (error) {
    return /error \d+ at \d+ depth lookup: (.+)/.exec(String((error as { stderr: Buffer }).stderr))?.[1] ?? String(error);
  }
}
const hasOpenssl = (() => {
  try {
    return execFileSync('openssl', ['version']).length > 0;
  } catch {
    return false;
  }
})();

describe('at the first start', () => {
  test('an authority is made for ten years, and a server’s certificate for ninety days', async () => {
    const { certificates, made, clock } = await opened();
    expect(kinds(made)).toEqual(['authority', 'server']);
    const [authority, ...others] = certificates.authorities;
    expect(others).toEqual([]);
    const ca = new X509Certificate(authority?.pair.certificate ?? '');
    const leaf = leafOf(certificates);
    expect(ca.ca).toBe(true);
    expect(leaf.ca).toBe(false);
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
    expect(leaf.checkIssued(ca)).toBe(true);
    expect(leaf.verify(ca.publicKey)).toBe(true);
    expect(ca.validToDate.getTime() - clock.now()).toBe(3650 * DAY);
    expect(leaf.validToDate.getTime() - clock.now()).toBe(90 * DAY);
    expect(clock.now() - leaf.validFromDate.getTime()).toBe(7 * DAY);
    for (const name of NAMES) expect(leaf.checkHost(name) ?? leaf.checkIP(name), name).toBe(name);
    expect(leaf.checkHost('evil.example')).toBeUndefined();
    expect(leaf.checkIP('192.168.1.6')).toBeUndefined();
    expect(authority?.fingerprint).toBe(ca.fingerprint256);
  });
  test.skipIf(process.platform === 'win32')('nobody but the hub’s own user can read the keys', async () => {
    const { dataDir } = await opened();
    const folder = join(dataDir, 'tls');
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const files = readdirSync(folder);
    expect(files).toHaveLength(2);
    for (const file of files) expect(statSync(join(folder, file)).mode & 0o777).toBe(0o600);
  });
  test.skipIf(!hasOpenssl)('OpenSSL finds nothing wrong with either, and would with another host, authority, day or use', async () => {
    const { certificates, clock } = await opened();
    const { certificates: elsewhere } = await opened();
    const ca = certificates.authorities[0]?.pair.certificate ?? '';
    const leaf = String(leafOf(certificates));
    expect(judged(ca, leaf, clock.now(), '-verify_hostname', 'hall-pc.local')).toBe('OK');
    expect(judged(ca, leaf, clock.now(), '-verify_ip', '192.168.1.5')).toBe('OK');
    // A client whose clock is wrong by a day, either way.
    for (const wrong of [-DAY, DAY]) expect(judged(ca, leaf, clock.now() + wrong)).toBe('OK');
    expect(judged(ca, leaf, clock.now(), '-verify_hostname', 'evil.example')).toMatch(/hostname mismatch/i);
    expect(judged(ca, leaf, clock.now(), '-verify_ip', '192.168.1.6')).toMatch(/IP address mismatch/i);
    expect(judged(elsewhere.authorities[0]?.pair.certificate ?? '', leaf, clock.now())).toMatch(/unable to get local issuer/);
    expect(judged(ca, leaf, clock.now() + 91 * DAY)).toMatch(/expired/);
    expect(judged(ca, leaf, clock.now(), '-purpose', 'sslclient')).not.toBe('OK');
  });
});

describe('later', () => {
  test('what is there is used on, without a renewal', async () => {
    const first = await opened();
    const again = await opened({ dataDir: first.dataDir, clock: first.clock });
    expect(again.made).toEqual([]);
    expect(again.certificates.identity).toEqual(first.certificates.identity);
    expect(await again.certificates.tend()).toEqual([]);
  });
  test('a month before its end a certificate is made anew while the hub runs, by the same authority', async () => {
    const { certificates, clock } = await opened();
    const before = certificates.authorities[0]?.fingerprint;
    clock.advance(59 * DAY);
    expect(await certificates.tend()).toEqual([]);
    clock.advance(2 * DAY);
    expect(kinds(await certificates.tend())).toEqual(['server']);
    expect(leafOf(certificates).validToDate.getTime()).toBe(clock.now() + 90 * DAY);
    expect(certificates.authorities.map(({ fingerprint }) => fingerprint)).toEqual([before]);
  });
  test('one that expired while the hub was away is made anew at the start', async () => {
    const { dataDir, clock } = await opened();
    clock.advance(200 * DAY);
    const { made, certificates } = await opened({ dataDir, clock });
    expect(kinds(made)).toEqual(['server']);
    expect(leafOf(certificates).validToDate.getTime()).toBeGreaterThan(clock.now());
  });
  test('an address that the machine was given is in the next certificate', async () => {
    let names: readonly string[] = NAMES;
    const { certificates } = await opened({ names: () => names });
    names = [...NAMES.filter((name) => name !== '192.168.1.5'), '10.0.0.9'];
    expect(kinds(await certificates.tend())).toEqual(['server']);
    expect(leafOf(certificates).checkIP('10.0.0.9')).toBe('10.0.0.9');
    expect(leafOf(certificates).checkIP('192.168.1.5')).toBeUndefined();
    // One that is gone is no reason: the machine may come back to it.
    names = names.filter((name) => name !== 'fd00::5');
    expect(await certificates.tend()).toEqual([]);
  });
  test('two looks at once make one certificate', async () => {
    const { certificates, clock } = await opened();
    clock.advance(80 * DAY);
    const [one, other] = await Promise.all([certificates.tend(), certificates.tend()]);
    expect(one).toBe(other);
  });
});

describe('in an authority’s last year', () => {
  test('the next one is announced beside it, and signs only when everybody had time to learn it', async () => {
    const { certificates, clock, dataDir } = await opened();
    const [first] = certificates.authorities;
    clock.advance(3650 * DAY - 364 * DAY);
    expect(kinds(await certificates.tend())).toEqual(['authority', 'server']);
    expect(certificates.authorities).toHaveLength(2);
    expect(certificates.authorities[0]).toEqual(first);
    const signed = () =>
      certificates.authorities.map(({ pair }) => leafOf(certificates).verify(new X509Certificate(pair.certificate).publicKey));
    expect(signed()).toEqual([true, false]);

    clock.advance((364 - 119) * DAY);
    await certificates.tend();
    expect(certificates.authorities.map(({ fingerprint }) => fingerprint)[1]).toBe(first?.fingerprint);
    expect(signed()).toEqual([true, false]);
    expect(certificates.authorities[0]?.fingerprint).not.toBe(first?.fingerprint);

    clock.advance(120 * DAY);
    const { certificates: later } = await opened({ dataDir, clock });
    expect(later.authorities.map(({ fingerprint }) => fingerprint)).not.toContain(first?.fingerprint);
  });
});

describe('a clock that is wrong', () => {
  test.each([-DAY, DAY])('by %d ms when the certificates were made, and is then put right, keeps nobody out', async (wrong) => {
    const clock = manualClock(new Date(Date.parse(START) + wrong).toISOString());
    const { dataDir, certificates } = await opened({ clock });
    const right = manualClock(START);
    const leaf = leafOf(certificates);
    expect(leaf.validFromDate.getTime()).toBeLessThan(right.now());
    expect(leaf.validToDate.getTime()).toBeGreaterThan(right.now());
    expect((await opened({ dataDir, clock: right })).made).toEqual([]);
  });
  test('far ahead does not throw the hall’s authority away', async () => {
    const { dataDir, certificates } = await opened();
    const [first] = certificates.authorities;
    const ahead = await opened({ dataDir, clock: manualClock('2050-01-01T00:00:00.000Z') });
    expect(kinds(ahead.made)).toEqual(['authority', 'server']);
    const right = await opened({ dataDir });
    expect(right.certificates.authorities[0]).toEqual(first);
    expect(kinds(right.made)).toEqual(['server']);
    expect(leafOf(right.certificates).validFromDate.getTime()).toBeLessThan(right.clock.now());
  });
  test('without a battery (1970) makes an authority that is still good when the clock is right', async () => {
    const { dataDir, certificates } = await opened({ clock: manualClock('1970-01-01T00:00:10.000Z') });
    const [first] = certificates.authorities;
    const right = await opened({ dataDir });
    expect(right.certificates.authorities).toEqual([first]);
    expect(kinds(right.made)).toEqual(['server']);
  });
});

describe('a file that cannot be read', () => {
  test('is made anew where it is the server’s', async () => {
    const { dataDir, clock } = await opened();
    writeFileSync(join(dataDir, 'tls', 'server.pem'), 'cut off');
    expect(kinds((await opened({ dataDir, clock })).made)).toEqual(['server']);
  });
  test('stops the start where it is the authority’s, and says what to do', async () => {
    const { dataDir, clock } = await opened();
    const [authority = ''] = readdirSync(join(dataDir, 'tls')).filter((name) => name.startsWith('authority'));
    writeFileSync(join(dataDir, 'tls', authority), 'cut off');
    await expect(opened({ dataDir, clock })).rejects.toThrow(/backup/);
    expect(existsSync(join(dataDir, 'tls', authority))).toBe(true);
  });
  test('half written by a power cut is not looked at', async () => {
    const { dataDir, clock, certificates } = await opened();
    writeFileSync(join(dataDir, 'tls', 'authority-X.pem.new'), 'half');
    expect((await opened({ dataDir, clock })).certificates.authorities).toEqual(certificates.authorities);
  });
});
