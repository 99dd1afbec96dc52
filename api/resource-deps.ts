import type { DataSource } from 'typeorm';
import type { SealedStore } from '../adapters/documents/sealed-store';
import type { HumanResources } from '../adapters/hr/port';
import type { CaPowers } from '../domain/certificate/ca-powers';
import type { CertificateRequestFacts } from '../domain/certificate/request';
import type { Vault } from '../entities/vault';
import type { Happenings } from './stream/happenings';
import type { WorkflowGateway } from './http/gateway';
import type { Health } from './http/health';
import type { Drawing, LetterHead } from '../templates/letters/preview';

/** What the API's resources are handed by whoever puts the process together. */
export interface ResourceDeps {
  readonly dataSource: DataSource;
  readonly vault: Vault;
  readonly gateway: WorkflowGateway;
  readonly files: SealedStore;
  readonly readRequest: ReadRequest;
  readonly hr: HumanResources;
  /** Who writes the letters, and what draws them. */
  readonly letters: { readonly head: LetterHead; readonly draw: (drawing: Drawing) => Promise<Buffer> };
  readonly happenings: Happenings;
  /** What the CA does at our word: what a decision would bring is foreseen with it. */
  readonly ca: CaPowers;
  /** Shared with the CA: its notices are signed with it. */
  readonly caSecret: string;
  /** How people reach us; links in mails begin with it. */
  readonly publicUrl: string;
  /** Which parts are up. */
  readonly health: () => Promise<Health>;
  readonly now: () => Date;
}

export type RequestReading =
  | { readonly ok: true; readonly der: Buffer; readonly facts: CertificateRequestFacts }
  | { readonly ok: false; readonly code: 'too-large' | 'private-key-sent' | 'not-a-request' | 'malformed' };

/** Reads a PKCS#10 request, PEM or DER, and verifies its proof of possession (RFC 2986). */
export type ReadRequest = (bytes: Buffer) => Promise<RequestReading>;
