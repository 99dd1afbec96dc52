// npm run keys: looks at the keys of the register together, and makes the lists of known keys that a request is
// compared with (adapters/pki/known-keys).
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { FileStore } from '../../adapters/documents/file-store';
import { SealedStore } from '../../adapters/documents/sealed-store';
import { fingerprintOf } from '../../adapters/pki/known-keys/known-keys';
import { writeFingerprintSet } from '../../adapters/pki/known-keys/fingerprint-set';
import { readSettings } from '../../config/settings';
import { createDataSource } from '../../entities/data-source';
import { originOf, packDebianKeys, PIDS, weakPublicKey } from './debian-list';
import { publishedKeysIn } from './published-keys';
import { checkRegister } from './register';

const USAGE = `npm run keys -- check                                 keys of the register that share a prime or stand on a list
npm run keys -- debian-keys KIND ORIGIN [FROM [TO]]   the keys of CVE-2008-0166, one line each, to stdout
                                              (KIND rsa-2048, p-256 ...; ORIGIN le64-read ...; takes hours)
npm run keys -- debian-list FOLDER OUT                their list, from files such as rsa-2048.le64-read.txt
npm run keys -- published NAME=FOLDER... OUT          the list of private keys that stand in public files
npm run keys -- published-set NAME=FOLDER OUT         the same for a collection of many thousands`;

type Command = (...args: string[]) => void | Promise<void>;

const COMMANDS: Readonly<Record<string, Command>> = {
  check: async () => {
    const { databaseUrl, dataDir, keys } = readSettings(process.env);
    const dataSource = await createDataSource(databaseUrl, { name: 'siklus-keys' }).initialize();
    try {
      const files = new SealedStore(new FileStore(`${dataDir}/documents`), keys.documents);
      const { requests, listed, sharing } = await checkRegister(dataSource, files);
      console.log(`${String(requests)} requests`);
      for (const { caseId, lists } of listed) console.log(`case ${caseId}: key on the list ${lists.join(', ')}`);
      for (const cases of sharing) console.log(`cases ${cases.join(', ')}: keys that share a prime`);
      process.exitCode = listed.length + sharing.length > 0 ? 1 : 0;
    } finally {
      await dataSource.destroy();
    }
  },
  'debian-keys': (kind = '', origin = '', from = '0', to = String(PIDS)) => {
    for (let pid = Number(from); pid < Number(to); pid += 1) console.log(weakPublicKey(kind, originOf(origin, pid)));
  },
  'debian-list': (folder = '', out = '') => {
    const { file, head } = packDebianKeys(folder);
    writeFileSync(out, file);
    console.log(head);
  },
  published: (...args) => {
    const [out = '', ...sources] = args.reverse();
    const found = new Map<string, string>();
    for (const source of sources.reverse())
      for (const [fingerprint, where] of fingerprintsOf(source))
        if (!found.has(fingerprint)) found.set(fingerprint, where);
    writeFileSync(
      out,
      [...found]
        .map(([hex, where]) => `${hex}\t${where}\n`)
        .sort()
        .join(''),
    );
    console.log(`${String(found.size)} keys`);
  },
  'published-set': (source = '', out = '') => {
    const [name] = source.split('=');
    const fingerprints = fingerprintsOf(source).map(([hex]) => Buffer.from(hex, 'hex'));
    writeFileSync(out, writeFingerprintSet({ of: name, keys: fingerprints.length }, fingerprints));
    console.log(`${String(fingerprints.length)} keys`);
  },
};

function fingerprintsOf(source: string): readonly (readonly [hex: string, where: string])[] {
  const [name = '', folder = ''] = source.split('=');
  return publishedKeysIn(folder).flatMap(({ key, file }) => {
    const fingerprint = fingerprintOf(key);
    return fingerprint ? [[fingerprint.toString('hex'), `${name}: ${file}`] as const] : [];
  });
}

async function main([command = '', ...args]: readonly string[]): Promise<void> {
  const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
  if (run) return run(...args);
  console.error(USAGE);
  process.exitCode = 2;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
