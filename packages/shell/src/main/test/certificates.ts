import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

export interface Made {
  readonly name: string;
  readonly pem: string;
  /** PKCS #8. */
  readonly key: string;
  readonly keys: CryptoKeyPair;
}

async function made(name: string, certificate: x509.X509Certificate, keys: CryptoKeyPair): Promise<Made> {
  const key = x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');
  return { name, pem: certificate.toString('pem'), key, keys };
}

const newKeys = () => crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']) as Promise<CryptoKeyPair>;

/** @param from milliseconds, as `to`; @param issuer itself where absent */
export async function makeAuthority(commonName: string, from: number, to: number, issuer?: Made): Promise<Made> {
  const keys = await newKeys();
  const name = `CN=${commonName}`;
  const certificate = await x509.X509CertificateGenerator.create({
    subject: name,
    issuer: issuer?.name ?? name,
    notBefore: new Date(from),
    notAfter: new Date(to),
    signingAlgorithm: SIGNING,
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    extensions: [new x509.BasicConstraintsExtension(true, undefined, true)],
  });
  return made(name, certificate, keys);
}

/** A server's certificate with these names and IP addresses. */
export async function makeServer(issuer: Made, names: readonly string[], from: number, to: number): Promise<Made> {
  const keys = await newKeys();
  const certificate = await x509.X509CertificateGenerator.create({
    subject: 'CN=hub',
    issuer: issuer.name,
    notBefore: new Date(from),
    notAfter: new Date(to),
    signingAlgorithm: SIGNING,
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: /[:]|^\d+\./.test(value) ? ('ip' as const) : ('dns' as const), value })),
      ),
    ],
  });
  return made('CN=hub', certificate, keys);
}
