import { DOCUMENT_MEDIA_TYPES } from '../../domain/law/policy';
import type { ResourceDeps } from '../resource-deps';
import type { CaseReader } from '../cases/case-reader';
import { CaseView, ReceiptView } from '../cases/case.dto';
import { give, param } from '../cases/commands';
import { APPLICATION, Attaching } from '../documents/attach';
import { AttachDocument, FiledDocument } from '../documents/documents.dto';
import { Filing } from '../documents/filing';
import type { Route } from '../http/route';
import { route } from '../http/route';
import { ProblemError } from '../problems/errors';
import { DECLARATION } from './declaration';
import { EmailProof } from './email-proof';
import {
  DeclareTruth,
  EmailProven,
  EmailToken,
  OpenedEnrollment,
  OpenEnrollment,
  RequirementsView,
  Withdraw,
} from './enrollments.dto';
import { SaveForm } from './form.dto';
import { FormService } from './form.service';
import { LetterSteps } from './letter-steps';
import { Opening } from './opening';
import { Preview } from './preview';
import { presentRequirements } from './requirements';

const TAG = 'enrollments';
const CASE = '/enrollments/:caseId';

/** The applicant's side of a case, up to its submission or withdrawal (Pasal 13-16, 24a). */
export function enrollmentRoutes(deps: ResourceDeps, reader: CaseReader): readonly Route[] {
  const { gateway } = deps;
  const preview = new Preview(deps);
  const form = new FormService(deps, reader, preview);
  const opening = new Opening(deps, reader);
  const attaching = new Attaching(deps, reader, preview, new Filing(deps));
  const letterSteps = new LetterSteps(deps, reader, preview);
  const emailProof = new EmailProof(deps, reader, preview);
  return [
    route({
      method: 'post',
      path: '/enrollments',
      operationId: 'openEnrollment',
      summary: 'Opens an application for a certificate (Pasal 13(1))',
      tag: TAG,
      body: OpenEnrollment,
      response: OpenedEnrollment,
      status: 201,
      access: 'session',
      idempotent: true,
      handle: (context) => opening.open(context, context.body),
    }),
    route({
      method: 'get',
      path: CASE,
      operationId: 'readEnrollment',
      summary: 'The application as the caller may see it, and what he can do with it now',
      tag: TAG,
      response: CaseView,
      status: 200,
      access: 'session',
      problems: ['not-found', 'not-a-party'],
      handle: async (context) => {
        const body = await reader.view(context.caller.actor, param(context, 'caseId'));
        return { body, revision: body.revision };
      },
    }),
    route({
      method: 'patch',
      path: `${CASE}/form`,
      operationId: 'saveForm',
      summary: 'Saves fields of the form; a field not named stays (Pasal 13-16)',
      tag: TAG,
      body: SaveForm,
      response: ReceiptView,
      status: 200,
      access: 'session',
      handle: (context) => form.save(context, param(context, 'caseId'), context.body),
    }),
    route({
      method: 'get',
      path: `${CASE}/requirements`,
      operationId: 'readRequirements',
      summary: 'What the application still needs, and which article asks for it',
      tag: TAG,
      response: RequirementsView,
      status: 200,
      access: 'session',
      problems: ['not-found', 'not-a-party'],
      handle: async (context) => {
        const { file } = await reader.open(context.caller.actor, param(context, 'caseId'));
        const letters = await letterSteps.of(file, context);
        return { body: presentRequirements(file.state, deps.now().toISOString(), context.language, letters) };
      },
    }),
    route({
      method: 'post',
      path: `${CASE}/documents`,
      operationId: 'attachDocument',
      summary: 'Hands in a paper: one `file` (PDF, JPEG, PNG) and its `kind` (Pasal 14-16)',
      tag: TAG,
      upload: { mediaTypes: DOCUMENT_MEDIA_TYPES, fields: AttachDocument },
      response: FiledDocument,
      status: 201,
      access: 'session',
      idempotent: true,
      handle: (context) => attaching.document(context, param(context, 'caseId'), APPLICATION),
    }),
    route({
      method: 'delete',
      path: `${CASE}/documents/:documentId`,
      operationId: 'removeDocument',
      summary: 'Takes a paper out of the application; the file keeps it, because somebody may have decided on it',
      tag: TAG,
      response: ReceiptView,
      status: 200,
      access: 'session',
      handle: (context) => {
        const command = { type: 'removeDocument', documentId: param(context, 'documentId') } as const;
        return give(gateway, context, param(context, 'caseId'), command);
      },
    }),
    route({
      method: 'put',
      path: `${CASE}/request`,
      operationId: 'attachRequest',
      summary: 'Hands in the PKCS#10 request as `file`, PEM or DER (RFC 2986); a system needs one (Pasal 16)',
      tag: TAG,
      upload: { mediaTypes: ['application/pkcs10', 'application/x-pem-file'] },
      response: FiledDocument,
      status: 200,
      access: 'session',
      handle: (context) => attaching.request(context, param(context, 'caseId')),
    }),
    route({
      method: 'post',
      path: `${CASE}/email-proof`,
      operationId: 'requestEmailProof',
      summary: 'Has a one-time link sent to the official address of the form (Pasal 14b)',
      tag: TAG,
      response: ReceiptView,
      status: 202,
      access: 'session',
      rate: 'strict',
      idempotent: true,
      handle: (context) => emailProof.request(context, param(context, 'caseId')),
    }),
    route({
      method: 'post',
      path: '/email-proofs',
      operationId: 'proveEmail',
      summary: 'Proves an official address with the token of its link, once (Pasal 14b)',
      tag: TAG,
      body: EmailToken,
      response: EmailProven,
      status: 200,
      access: 'public',
      rate: 'strict',
      problems: ['link-invalid', 'email-proof-not-requested', 'email-proof-expired', 'not-in-this-status'],
      handle: async (context) => {
        await emailProof.prove(context, context.body.token);
        return { body: { proven: true } };
      },
    }),
    route({
      method: 'post',
      path: `${CASE}/declaration`,
      operationId: 'declareTruth',
      summary: 'Declares that everything in the application is true (Pasal 24a)',
      tag: TAG,
      body: DeclareTruth,
      response: ReceiptView,
      status: 200,
      access: 'session',
      idempotent: true,
      handle: (context) => {
        const { textVersion } = context.body;
        if (textVersion !== DECLARATION.version)
          throw new ProblemError('invalid-input', { errors: [{ pointer: '/textVersion', code: 'choice' }] });
        return give(gateway, context, param(context, 'caseId'), { type: 'declareTruth', textVersion });
      },
    }),
    route({
      method: 'post',
      path: `${CASE}/submission`,
      operationId: 'submitEnrollment',
      summary: 'Submits the application as it was seen; the OP begins to verify (Pasal 13(1), 17)',
      tag: TAG,
      response: ReceiptView,
      status: 200,
      access: 'session',
      idempotent: true,
      ifMatch: true,
      handle: (context) => give(gateway, context, param(context, 'caseId'), { type: 'submit' }),
    }),
    route({
      method: 'post',
      path: `${CASE}/withdrawal`,
      operationId: 'withdrawEnrollment',
      summary: 'Withdraws the application; possible until it is with the CA',
      tag: TAG,
      body: Withdraw,
      response: ReceiptView,
      status: 200,
      access: 'session',
      idempotent: true,
      handle: (context) => {
        const { reason } = context.body;
        return give(gateway, context, param(context, 'caseId'), { type: 'withdraw', reason });
      },
    }),
  ];
}
