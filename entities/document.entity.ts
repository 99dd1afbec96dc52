import { Entity, Index } from 'typeorm';
import type { Instant } from '../domain/case/instant';
import { Key, Moment, Text, Whole } from './columns';

/** A file of a case (Pasal 17(4)): paper, request, letter or certificate. The bytes stand sealed under `blobKey`. */
@Entity('document')
@Index('document_case', ['caseId', 'createdAt', 'id'])
export class DocumentRow {
  @Key('id') id: string;
  @Text('case_id') caseId: string;
  @Text('kind') kind: string;
  /** Of the bytes as handed in, in hex. */
  @Text('sha256') sha256: string;
  @Text('media_type') mediaType: string;
  @Whole('bytes') bytes: number;
  @Text('blob_key') blobKey: string;
  @Text('created_by') createdBy: string;
  @Moment('created_at') createdAt: Instant;
}
