import { CertificationRequest } from 'pkijs';
import { PDF } from '@libpdf/core';
import sharp from 'sharp';
import { distinguishedName } from '../../devstack/bsre/x509';
import type { RegencyPerson } from '../../devstack/regency/person';
import { LABELS } from '../../templates/labels';

/** A paper of one page, as an office would scan it; each copy differs by its number. */
export async function letter(kind: string, person: RegencyPerson, copy: number): Promise<Buffer> {
  const pdf = PDF.create();
  const page = pdf.addPage({ size: 'a4' });
  const lines = [
    titleOf(kind),
    '',
    `Nomor: ${String(copy)}/DEMO/2026`,
    `Nama: ${person.fullName}`,
    `Jabatan: ${person.position}`,
    '',
    'Surat contoh untuk peragaan; tidak berlaku.',
  ];
  lines.forEach((line, i) => {
    page.drawText(line, { x: 72, y: 760 - i * 22, size: 12 });
  });
  return Buffer.from(await pdf.save());
}

const TITLES: Readonly<Record<string, { readonly id: string } | undefined>> = {
  ...LABELS.document,
  ...LABELS.lossPaper,
};
const titleOf = (kind: string): string => {
  const title = TITLES[kind]?.id ?? kind;
  return title.charAt(0).toUpperCase() + title.slice(1);
};

/** A picture where the scan of a KTP-el would be; nothing of a real card is in it. */
export function identityCard(person: RegencyPerson): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="860" height="540"><rect width="860" height="540" fill="#bcd"/>
<text x="40" y="90" font-size="36">KARTU CONTOH (BUKAN KTP)</text><text x="40" y="170" font-size="30">${person.fullName}</text></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 80 }).toBuffer();
}

/** A key pair of the system's own and its PKCS#10 request (RFC 2986). The private key stays in this process. */
export async function signingRequest(fqdn: string): Promise<Buffer> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 3072,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const request = new CertificationRequest();
  request.version = 0;
  request.subject = distinguishedName({ country: 'ID', commonName: fqdn });
  await request.subjectPublicKeyInfo.importKey(keys.publicKey);
  await request.sign(keys.privateKey, 'SHA-256');
  return Buffer.from(request.toSchema(true).toBER());
}
