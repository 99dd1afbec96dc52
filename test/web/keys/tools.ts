import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder in which other people's programs judge what the pages made, and a small CA of OpenSSL's. */
export class Workbench {
  private readonly folder = mkdtempSync(join(tmpdir(), 'siklus-keys-'));

  /** A file by its name; answers its path. */
  put(name: string, content: string | ArrayBuffer): string {
    writeFileSync(this.path(name), typeof content === 'string' ? content : Buffer.from(content));
    return this.path(name);
  }

  read(path: string): ArrayBuffer {
    return Uint8Array.from(readFileSync(path)).buffer;
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** What OpenSSL says on both streams. Errors: when it refuses. */
  openssl(...args: readonly string[]): string {
    return run('openssl', args);
  }

  /** What Java's keytool says. Errors: when it refuses. */
  keytool(...args: readonly string[]): string {
    return run('keytool', ['-J-Xshare:auto', '-J-XX:TieredStopAtLevel=1', ...args]);
  }

  /** PEM of a root, made anew. */
  newRoot(): string {
    const [key, file] = [this.path('root.key'), this.path('root.pem')];
    const subject = '/C=ID/CN=Induk Uji';
    this.openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', file, '-subj', subject);
    return certificateIn(this.openssl('x509', '-in', file));
  }

  /** PEM of what the root certifies for a request. */
  certify(request: string): string {
    const file = this.put('leaf.p10', request);
    const [root, key] = [this.path('root.pem'), this.path('root.key')];
    return certificateIn(this.openssl('x509', '-req', '-in', file, '-CA', root, '-CAkey', key));
  }

  clear(): void {
    rmSync(this.folder, { recursive: true });
  }
}

/** OpenSSL speaks around what it answers. */
const certificateIn = (said: string): string => /-----BEGIN[^]+-----END CERTIFICATE-----/.exec(said)![0];

function run(program: string, args: readonly string[]): string {
  const { status, error, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${String(args[0])} refused: ${stderr}${stdout}`, { cause: error });
  return stdout + stderr;
}
