import { checkRequest } from '../../domain/certificate/request';
import type { CertificateRequestFacts } from '../../domain/certificate/request';
import { ignoredOf } from '../../domain/certificate/requested-extensions';
import { PolicyRepository } from '../../entities/policy.repository';
import { otherLang } from '../../templates/lang';
import type { Answer, RequestContext, Route } from '../http/route';
import { route } from '../http/route';
import { REQUEST_MESSAGES } from '../problems/request-messages';
import type { ResourceDeps } from '../resource-deps';
import { RequestCheck, RequestCheckView } from './request-check.dto';
import { keyAlgorithmOf, MAX_REQUEST_BYTES, readOrRefuse } from './request-reading';

type Deps = Pick<ResourceDeps, 'dataSource' | 'now' | 'readRequest'>;

/** The pre-flight: anyone may ask ahead what would be said of a request; nothing is kept. */
export const requestCheckRoutes = (deps: Deps): readonly Route[] => [
  route({
    method: 'post',
    path: '/request-checks',
    operationId: 'checkRequest',
    summary:
      'Says what would be refused of the PKCS#10 request in `file`, and why (Pasal 16); `fqdn` is the host that it is ' +
      'meant for, else the first that it names. Nothing is kept',
    tag: 'documents',
    upload: { mediaTypes: ['application/pkcs10', 'application/x-pem-file'], fields: RequestCheck },
    response: RequestCheckView,
    status: 200,
    access: 'public',
    rate: 'strict',
    problems: ['request-defective'],
    handle: (context) => check(deps, context),
  }),
];

async function check(
  { dataSource, now, readRequest }: Deps,
  { readUpload, language }: Pick<RequestContext<object, object, RequestCheck>, 'readUpload' | 'language'>,
): Promise<Answer<RequestCheckView>> {
  const { bytes, fields } = await readUpload(MAX_REQUEST_BYTES);
  const { facts } = await readOrRefuse(readRequest, bytes);
  const policy = await new PolicyRepository(dataSource).inForce(now().toISOString());
  const fqdn = fields.fqdn ?? firstNameOf(facts) ?? policy.certificate.systemDomain;
  const defects = checkRequest(facts, policy, { fqdn });
  const other = otherLang(language);
  return {
    body: {
      acceptable: defects.length === 0,
      keyAlgorithm: keyAlgorithmOf(facts),
      defects: defects.map(({ code, field }) => ({
        ...{ pointer: field, code },
        message: REQUEST_MESSAGES[code][language],
      })),
      translation: { language: other, messages: defects.map(({ code }) => REQUEST_MESSAGES[code][other]) },
      ignored: ignoredOf(facts.requestedExtensions, facts.attributes),
    },
  };
}

const COMMON_NAME = '2.5.4.3';
const firstNameOf = ({ dnsNames, subject }: CertificateRequestFacts): string | undefined =>
  dnsNames[0] ?? subject.find(({ oid, value }) => oid === COMMON_NAME && value.includes('.'))?.value;
