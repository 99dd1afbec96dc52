import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, got } from './client';
import type {
  AskedLetterKind,
  CaseStatus,
  Language,
  NoticeTemplate,
  PersonChangeStatus,
  ProblemCode,
  ProposalsShown,
  Role,
} from './contract';
import { statusOf } from './problem';

/** Every reading of the API that more than one page asks for, by its place in the cache. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }) => {
    try {
      return await got(api.GET('/api/session', { signal }));
    } catch (error) {
      if (statusOf(error) === 401) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

/** Whose system this is: what stands on every page. */
export const officeQuery = queryOptions({
  queryKey: ['office'],
  queryFn: ({ signal }) => got(api.GET('/api/office', { signal })),
  staleTime: Infinity,
});

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId],
    queryFn: ({ signal }) => got(api.GET('/api/cases/{caseId}', { params: { path: { caseId } }, signal })),
  });

export const requirementsQuery = (caseId: string, language: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'requirements', language],
    queryFn: ({ signal }) =>
      got(api.GET('/api/enrollments/{caseId}/requirements', { params: { path: { caseId } }, signal })),
  });

export const historyQuery = (caseId: string, at?: number) =>
  queryOptions({
    queryKey: ['case', caseId, 'history', at ?? 'now'],
    queryFn: ({ signal }) =>
      got(
        api.GET('/api/cases/{caseId}/history', {
          params: { path: { caseId }, query: at === undefined ? {} : { at } },
          signal,
        }),
      ),
  });

export const lettersQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'letters'],
    queryFn: ({ signal }) => got(api.GET('/api/cases/{caseId}/letters', { params: { path: { caseId } }, signal })),
  });

export const noticesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'notices'],
    queryFn: ({ signal }) => got(api.GET('/api/cases/{caseId}/notices', { params: { path: { caseId } }, signal })),
  });

export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: ({ signal }) => got(api.GET('/api/agencies', { signal })),
  staleTime: 600_000,
});

export const personQuery = (personId: string) =>
  queryOptions({
    queryKey: ['person', personId],
    queryFn: ({ signal }) => got(api.GET('/api/people/{personId}', { params: { path: { personId } }, signal })),
    staleTime: 60_000,
  });

export const casesOfQuery = (filter: { applicant?: string; subject?: string; number?: string; status?: CaseStatus }) =>
  queryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ signal }) => got(api.GET('/api/cases', { params: { query: { ...filter, limit: 50 } }, signal })),
  });

export const certificatesQuery = (filter: { holder?: string; expiringBefore?: string }) =>
  queryOptions({
    queryKey: ['certificates', filter],
    queryFn: ({ signal }) => got(api.GET('/api/certificates', { params: { query: { ...filter, limit: 50 } }, signal })),
  });

/** What stands in a certificate: it cannot change, and every reading is recorded. */
export const contentsQuery = (serial: string) =>
  queryOptions({
    queryKey: ['certificate-contents', serial],
    queryFn: ({ signal }) =>
      got(api.GET('/api/certificates/{serial}/contents', { params: { path: { serial } }, signal })),
    staleTime: Infinity,
  });

/** Whether and from when a certificate can be renewed, and with which papers. */
export const renewalQuery = (serial: string) =>
  queryOptions({
    queryKey: ['certificates', 'renewal', serial],
    queryFn: ({ signal }) =>
      got(api.GET('/api/certificates/{serial}/renewal', { params: { path: { serial } }, signal })),
  });

/** An article as the regulation numbers it, in the language of the request. */
export const articleQuery = (article: string, language: string) =>
  queryOptions({
    queryKey: ['article', article, language],
    queryFn: ({ signal }) =>
      got(api.GET('/api/law/{article}', { params: { path: { article: addressOf(article) } }, signal })),
    staleTime: Infinity,
  });

/** `17.3` for `17(3)`: brackets are awkward in an address. */
export const addressOf = (article: string): string =>
  article.replace(
    /\((\d+)\)([a-z])?$/,
    (_, paragraph: string, letter?: string) => `.${paragraph}${letter ? `.${letter}` : ''}`,
  );

export const letterCountsQuery = queryOptions({
  queryKey: ['letters', 'counts'],
  queryFn: ({ signal }) => got(api.GET('/api/letters/counts', { signal })),
});

export const letterRequestQuery = (caseId: string, kind: AskedLetterKind) =>
  queryOptions({
    queryKey: ['letters', caseId, kind],
    queryFn: ({ signal }) =>
      got(api.GET('/api/letters/{caseId}/{kind}', { params: { path: { caseId, kind } }, signal })),
  });

/** What a code of the API means, in both languages. */
export const problemQuery = (code: ProblemCode) =>
  queryOptions({
    queryKey: ['problem', code],
    queryFn: ({ signal }) => got(api.GET('/api/problems/{code}', { params: { path: { code } }, signal })),
    staleTime: Infinity,
  });

export const inboxCountsQuery = queryOptions({
  queryKey: ['tasks', 'counts'],
  queryFn: ({ signal }) => got(api.GET('/api/tasks/counts', { signal })),
});

export const notificationCountQuery = queryOptions({
  queryKey: ['notifications', 'count'],
  queryFn: ({ signal }) => got(api.GET('/api/notifications/count', { signal })),
});

export const savedViewsQuery = queryOptions({
  queryKey: ['saved-views'],
  queryFn: ({ signal }) => got(api.GET('/api/saved-views', { signal })),
});

export const workloadQuery = queryOptions({
  queryKey: ['tasks', 'workload'],
  queryFn: ({ signal }) => got(api.GET('/api/workload', { signal })),
});

/** Those who may be given a task of a kind. */
export const officersQuery = (role: Role) =>
  queryOptions({
    queryKey: ['people', role],
    queryFn: ({ signal }) => got(api.GET('/api/people', { params: { query: { limit: 100, role } }, signal })),
  });

/** The people of an agency, for one of them to be chosen. */
export const colleaguesQuery = (agency: string) =>
  queryOptions({
    queryKey: ['people', 'of', agency],
    queryFn: ({ signal }) => got(api.GET('/api/people', { params: { query: { limit: 100, agency } }, signal })),
  });

/** What was proposed of people, a page at a time. */
export const proposalsQuery = (filter: { readonly show?: ProposalsShown; readonly person?: string }) =>
  infiniteQueryOptions({
    queryKey: ['proposals', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      got(
        api.GET('/api/people/proposals', {
          params: { query: { ...filter, limit: 25, ...(pageParam === undefined ? {} : { cursor: pageParam }) } },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

/** What HR told of people, a page at a time. */
export const peopleChangesQuery = (status: PersonChangeStatus | undefined) =>
  infiniteQueryOptions({
    queryKey: ['people-changes', status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      got(
        api.GET('/api/people/changes', {
          params: {
            query: {
              limit: 25,
              ...(status === undefined ? {} : { status }),
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: ({ signal }) => got(api.GET('/api/policy/versions', { signal })),
});

export const calendarsQuery = queryOptions({
  queryKey: ['calendars'],
  queryFn: ({ signal }) => got(api.GET('/api/calendar/versions', { signal })),
});

export const agreementsQuery = queryOptions({
  queryKey: ['agreements'],
  queryFn: ({ signal }) => got(api.GET('/api/agreement/versions', { signal })),
});

/** A text that was approved once: it does not change any more. */
export const agreementVersionQuery = (version: string) =>
  queryOptions({
    queryKey: ['agreements', 'one', version],
    queryFn: ({ signal }) =>
      got(api.GET('/api/agreement/versions/{version}', { params: { path: { version } }, signal })),
    staleTime: Infinity,
  });

export const templatesQuery = queryOptions({
  queryKey: ['templates'],
  queryFn: ({ signal }) => got(api.GET('/api/templates', { signal })),
  staleTime: Infinity,
});

export const sampleMailQuery = (template: NoticeTemplate, language: Language) =>
  queryOptions({
    queryKey: ['templates', template, language],
    queryFn: ({ signal }) =>
      got(api.GET('/api/templates/mails/{template}', { params: { path: { template }, query: { language } }, signal })),
    staleTime: Infinity,
  });

export const healthQuery = queryOptions({
  queryKey: ['health'],
  queryFn: ({ signal }) => got(api.GET('/api/admin/health', { signal })),
});
