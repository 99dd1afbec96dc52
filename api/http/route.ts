import type { Request } from 'express';
import type { Actor, Role } from '../../domain/people/roles';
import type { ProblemCode } from '../problems/codes';

/** A DTO class: class-validator decorators on it are the contract, and OpenAPI is generated from them. */
export type DtoClass<T extends object = object> = new () => T;

/** Who is asking, as the session says; roles are read from the directory at every request. */
export interface Caller {
  readonly actor: Actor;
  /** Authentication context of the login: '1' password, '2' with a second factor. */
  readonly acr: string;
  readonly authenticatedAt: Date;
}

export interface RequestContext<B, Q, F = object> {
  readonly params: Readonly<Record<string, string>>;
  readonly body: B;
  readonly query: Q;
  readonly caller: Caller;
  readonly language: 'id' | 'en';
  readonly traceId: string;
  /** Idempotency-Key of the request, or one made for it: the id of the command that it becomes. */
  readonly commandId: string;
  /** Revision named by If-Match, where the route asks for it. */
  readonly ifRevision?: number;
  /** The raw request, for those who read it themselves. */
  readonly request: Request;
  /**
   * Reads the file and the fields that the route's `upload` declares. Errors: ProblemError `upload-malformed`,
   * `file-missing`, `file-too-large` (as soon as `maxBytes` is passed), `invalid-input`.
   */
  readUpload(maxBytes: number): Promise<Uploaded<F>>;
}

/** One file, named `file`, and the text fields that come with it (multipart/form-data, RFC 7578). */
export interface UploadContract<F extends object = object> {
  /** What the file may be; what it is, its content says, and never its name or declared type. */
  readonly mediaTypes: readonly string[];
  /** Text fields beside the file. Without it, none is taken. */
  readonly fields?: DtoClass<F>;
}

export interface Uploaded<F> {
  readonly bytes: Buffer;
  readonly fields: F;
}

/** One page of a list; `next` is there when more follows (see `cursor.ts`). */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next?: string;
}

/** What a handler answers; the registry writes it. `revision` becomes the ETag. */
export interface Answer<T> {
  readonly status?: number;
  readonly body?: T;
  readonly revision?: number;
  readonly location?: string;
  /** Others, such as Set-Cookie. */
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  /** For documents: bytes instead of JSON. */
  readonly file?: {
    readonly bytes: Buffer;
    readonly mediaType: string;
    readonly filename: string;
    readonly inline: boolean;
  };
  /** Server-sent events (WHATWG HTML 9.2) instead of a body, for as long as somebody listens. */
  readonly events?: EventSource;
  /** A file to be saved that is made while it is sent; when making it fails, the answer is cut off. */
  readonly stream?: {
    readonly chunks: AsyncIterable<Uint8Array>;
    readonly mediaType: string;
    readonly filename: string;
  };
}

/** What is told as it happens. */
export interface ServerEvent {
  readonly event: string;
  readonly data: Readonly<Record<string, string>>;
}

/** Begins to tell; answers how to stop. `end` closes the stream from this side. */
export type EventSource = (tell: (event: ServerEvent) => void, end: () => void) => () => void;

/**
 * One operation of the API: its contract, who may call it, and what it does. The registry validates with the DTOs,
 * enforces access, emits OpenAPI 3.1 from the same object, and writes the answer or the problem.
 */
export interface Route<
  B extends object = object,
  Q extends object = object,
  R extends object = object,
  F extends object = object,
> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express path below `/api`, e.g. `/enrollments/:caseId/submission`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly body?: DtoClass<B>;
  /** `multipart/form-data` instead of JSON; the handler reads it when it knows how large the file may be. */
  readonly upload?: UploadContract<F>;
  /** Query parameters; each may come once. Without it, none is taken. */
  readonly query?: DtoClass<Q>;
  readonly response?: DtoClass<R>;
  /** The answer is a list of `response` in `{items, next}` with a cursor. */
  readonly list?: boolean;
  /** Media types of a file answer. */
  readonly produces?: readonly string[];
  readonly status: number;
  /** `public`, any signed-in person, or one of some roles; rights in a case are decided by the case. */
  readonly access: 'public' | 'session' | readonly Role[];
  /** Needs a recent login with a second factor (RFC 9470). */
  readonly stepUp?: boolean;
  /** If-Match is required: 428 without it, 412 when it is stale. */
  readonly ifMatch?: boolean;
  /**
   * Idempotency-Key is required (POST that creates or decides); not for public routes. The body is part of what the
   * key stands for, except that of an upload, where a Content-Digest header (RFC 9530) takes its place.
   */
  readonly idempotent?: boolean;
  /**
   * Another system calls it, and says who it is by a signature over the body, which the handler reads itself from the
   * raw request: no session counts, so there is none to forge.
   */
  readonly machine?: MachineContract;
  /** Stands at the root instead of below `/api`. */
  readonly root?: boolean;
  /** The query is another party's (a login coming back): the handler reads it itself. */
  readonly foreignQuery?: boolean;
  /** `strict` for what invites guessing: logins, links. Default `normal`. */
  readonly rate?: 'normal' | 'strict';
  /** Problems of the handler's own. Default: a GET has none, every other method may answer with any refusal. */
  readonly problems?: readonly ProblemCode[];
  handle(context: RequestContext<B, Q, F>): Promise<Answer<R> | Answer<Page<R>>>;
}

/** What another system sends: the header that bears its signature, and the members that are read; others are not. */
export interface MachineContract {
  readonly signature: string;
  readonly body: DtoClass;
}

/** Types a route without losing its DTOs. */
export const route = <B extends object, Q extends object, R extends object, F extends object>(
  definition: Route<B, Q, R, F>,
): Route => definition as unknown as Route;
