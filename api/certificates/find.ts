import type { CertificateRow } from '../../entities/certificate.entity';
import { CertificateRepository } from '../../entities/certificates.repository';
import type { CaseReader, OpenCase } from '../cases/case-reader';
import { param } from '../cases/commands';
import type { RequestContext } from '../http/route';
import { ProblemError, RefusalError } from '../problems/errors';
import type { ResourceDeps } from '../resource-deps';

/** A certificate with the case that brought it about, as somebody may look into it. */
export interface FoundCertificate extends OpenCase {
  readonly row: CertificateRow;
}

type Asked = Pick<RequestContext<object, object>, 'caller' | 'params'>;

/** The way from a serial number to a certificate's case, for who is somebody to it. */
export class CertificateFinder {
  private readonly certificates: CertificateRepository;

  constructor(
    { dataSource }: Pick<ResourceDeps, 'dataSource'>,
    private readonly reader: CaseReader,
  ) {
    this.certificates = new CertificateRepository(dataSource);
  }

  /**
   * The certificate that the path names, in any writing of its serial. Serials are unique per issuer only: of two,
   * the newest that the caller may see. Errors: ProblemError `not-found`; RefusalError `not-a-party`.
   */
  async find(asked: Asked): Promise<FoundCertificate> {
    const serial = param(asked, 'serial').toLowerCase().replaceAll(':', '').replace(/^0+/, '');
    const rows = await this.certificates.bySerial(serial);
    let denial: RefusalError | undefined;
    for (const row of rows)
      try {
        return { row, ...(await this.reader.open(asked.caller.actor, row.caseId)) };
      } catch (error) {
        if (!(error instanceof RefusalError)) throw error;
        denial = error;
      }
    throw denial ?? new ProblemError('not-found');
  }
}
