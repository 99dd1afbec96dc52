import type { Role, Actor } from '../../domain/people/roles';

/** A DTO class: class-validator decorators on it are the contract, and OpenAPI is generated from them. */
export type DtoClass<T extends object = object> = new () => T;

/** Who is asking, as the session says. */
export interface Caller {
  readonly actor: Actor;
  /** Authentication context of the login: '1' password, '2' with a second factor. */
  readonly acr: string;
  readonly authenticatedAt: Date;
}

export interface RequestContext<B, Q> {
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
  /** The raw request, for uploads. */
  readonly request: import('express').Request;
}

/** What a handler answers; the registry writes it. `revision` becomes the ETag. */
export interface Answer<T> {
  readonly status?: number;
  readonly body?: T;
  readonly revision?: number;
  readonly location?: string;
  /** For documents: bytes instead of JSON. */
  readonly file?: {
    readonly bytes: Buffer;
    readonly mediaType: string;
    readonly filename: string;
    readonly inline: boolean;
  };
}

/**
 * One operation of the API: its contract, who may call it, and what it does. The registry validates with the DTOs,
 * enforces access, emits OpenAPI 3.1 from the same object, and writes the answer or the problem.
 */
export interface Route<B extends object = object, Q extends object = object, R extends object = object> {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express path below `/api`, e.g. `/enrollments/:caseId/submission`. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly tag: string;
  readonly body?: DtoClass<B>;
  /** `multipart/form-data` instead of JSON: the handler reads the request itself. */
  readonly upload?: boolean;
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
  /** Idempotency-Key is required (POST that creates or decides). */
  readonly idempotent?: boolean;
  handle(context: RequestContext<B, Q>): Promise<Answer<R>>;
}

/** Types a route without losing its DTOs. */
export const route = <B extends object, Q extends object, R extends object>(definition: Route<B, Q, R>): Route =>
  definition as unknown as Route;
