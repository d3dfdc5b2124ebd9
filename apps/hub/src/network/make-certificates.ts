import type { webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
// The certificate library asks its parts' types at run time, by way of this.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import type { Pair } from './sealed-pair.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;
const LONGEST_COMMON_NAME = 64;

export interface Validity {
  /** ms since the epoch */
  readonly notBefore: number;
  readonly notAfter: number;
}

/** An authority for one hall: it may sign servers and nothing that signs again. @param commonName at most 64 characters (RFC 5280, ub-common-name) */
export async function makeAuthority(commonName: string, validity: Validity): Promise<Pair> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: newSerial(),
    name: [{ CN: [commonName.slice(0, LONGEST_COMMON_NAME)] }, { O: ['Foyer'] }],
    ...dates(validity),
    signingAlgorithm: SIGNING,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return pairOf(certificate, keys.privateKey);
}

/** A certificate for a server with these names and addresses. */
export async function makeServerCertificate(authority: Pair, names: readonly string[], validity: Validity): Promise<Pair> {
  const issuer = new x509.X509Certificate(authority.certificate);
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: newSerial(),
    subject: [{ CN: [(names.find((name) => isIP(name) === 0 && name !== 'localhost') ?? 'Foyer hub').slice(0, LONGEST_COMMON_NAME)] }],
    issuer: issuer.subjectName,
    ...dates(validity),
    signingAlgorithm: SIGNING,
    publicKey: keys.publicKey,
    signingKey: await signingKey(authority.key),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension(names.map((name) => ({ type: isIP(name) ? 'ip' : 'dns', value: name }) as const)),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  return pairOf(certificate, keys.privateKey);
}

const newKeys = () => crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);

const dates = ({ notBefore, notAfter }: Validity) => ({ notBefore: new Date(notBefore), notAfter: new Date(notAfter) });

/** 127 random bits, positive (RFC 5280 §4.1.2.2). */
function newSerial(): string {
  const bytes = crypto.getRandomValues(Buffer.alloc(16));
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40;
  return bytes.toString('hex');
}

const signingKey = (pem: string) => crypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(pem), CURVE, false, ['sign']);

async function pairOf(certificate: x509.X509Certificate, privateKey: webcrypto.CryptoKey): Promise<Pair> {
  return {
    certificate: certificate.toString('pem'),
    key: x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', privateKey), 'PRIVATE KEY'),
  };
}
