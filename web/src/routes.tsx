import { createBrowserRouter } from 'react-router';
import { Defect } from './shell/defect';
import { NotFound } from './shell/not-found';
import { Shell } from './shell/shell';
import { Loading } from './components/states';

/** Every address of the application; each page is fetched when somebody goes to it. */
export const routes = () =>
  createBrowserRouter([
    {
      element: <Shell />,
      hydrateFallbackElement: <Loading />,
      children: [
        {
          errorElement: <Defect />,
          children: [
            { index: true, lazy: async () => ({ Component: (await import('./features/home/home')).Home }) },
            {
              path: 'applications/new',
              lazy: async () => ({ Component: (await import('./features/enrollment/start')).Start }),
            },
            {
              path: 'cases/:caseId',
              children: [
                {
                  index: true,
                  lazy: async () => ({ Component: (await import('./features/case/case-page')).CasePage }),
                },
                {
                  path: 'form',
                  lazy: async () => ({ Component: (await import('./features/enrollment/form')).FormPage }),
                },
                {
                  path: 'papers/:kind',
                  lazy: async () => ({ Component: (await import('./features/enrollment/paper')).PaperPage }),
                },
                {
                  path: 'key',
                  lazy: async () => ({ Component: (await import('./features/keys/make-key')).MakeKeyPage }),
                },
                {
                  path: 'email',
                  lazy: async () => ({ Component: (await import('./features/enrollment/email')).EmailPage }),
                },
                {
                  path: 'check',
                  lazy: async () => ({ Component: (await import('./features/enrollment/check')).CheckPage }),
                },
                {
                  path: 'submitted',
                  lazy: async () => ({ Component: (await import('./features/enrollment/submitted')).SubmittedPage }),
                },
                {
                  path: 'withdraw',
                  lazy: async () => ({ Component: (await import('./features/enrollment/withdraw')).WithdrawPage }),
                },
                {
                  path: 'agreement',
                  lazy: async () => ({ Component: (await import('./features/acceptance/agreement')).AgreementPage }),
                },
                {
                  path: 'activation',
                  lazy: async () => ({ Component: (await import('./features/acceptance/activation')).ActivationPage }),
                },
                {
                  path: 'receipt',
                  lazy: async () => ({ Component: (await import('./features/acceptance/receipt')).ReceiptPage }),
                },
                {
                  path: 'history',
                  lazy: async () => ({ Component: (await import('./features/case/history-page')).HistoryPage }),
                },
              ],
            },
            { path: 'tasks', lazy: async () => ({ Component: (await import('./features/inbox/inbox')).Inbox }) },
            { path: 'tasks/:taskId', lazy: async () => ({ Component: (await import('./features/desk/desk')).Desk }) },
            {
              path: 'notifications',
              lazy: async () => ({
                Component: (await import('./features/notifications/notifications')).Notifications,
              }),
            },
            {
              path: 'delegations',
              lazy: async () => ({ Component: (await import('./features/delegations/delegations')).Delegations }),
            },
            {
              path: 'delegations/new',
              lazy: async () => ({ Component: (await import('./features/delegations/give')).GiveDelegationPage }),
            },
            {
              path: 'letters',
              lazy: async () => ({ Component: (await import('./features/letters/letters')).Letters }),
            },
            {
              path: 'letters/:caseId/:kind',
              lazy: async () => ({ Component: (await import('./features/letters/letter')).LetterPage }),
            },
            {
              path: 'search',
              lazy: async () => ({ Component: (await import('./features/search/search')).Search }),
            },
            {
              path: 'workload',
              lazy: async () => ({ Component: (await import('./features/workload/workload')).Workload }),
            },
            {
              path: 'certificates',
              lazy: async () => ({ Component: (await import('./features/certificates/certificates')).Certificates }),
            },
            {
              path: 'certificates/:serial',
              lazy: async () => ({ Component: (await import('./features/certificates/certificate')).Certificate }),
            },
            {
              path: 'certificates/:serial/renewal',
              lazy: async () => ({ Component: (await import('./features/certificates/renewal')).RenewalPage }),
            },
            {
              path: 'certificates/:serial/revocation',
              lazy: async () => ({ Component: (await import('./features/certificates/revocation')).RevocationPage }),
            },
            {
              path: 'certificates/:serial/hold',
              lazy: async () => ({ Component: (await import('./features/certificates/hold')).HoldPage }),
            },
            {
              path: 'certificates/:serial/loss',
              lazy: async () => ({ Component: (await import('./features/certificates/loss')).LossPage }),
            },
            {
              path: 'certificates/:serial/key-store',
              lazy: async () => ({ Component: (await import('./features/keys/key-store')).KeyStorePage }),
            },
            { path: 'cases', lazy: async () => ({ Component: (await import('./features/case/cases')).Cases }) },
            {
              path: 'dashboard',
              lazy: async () => ({ Component: (await import('./features/dashboard/dashboard')).Dashboard }),
            },
            { path: 'people', lazy: async () => ({ Component: (await import('./features/people/people')).People }) },
            {
              path: 'people/proposals',
              lazy: async () => ({ Component: (await import('./features/people/proposals')).Proposals }),
            },
            {
              path: 'people/changes',
              lazy: async () => ({ Component: (await import('./features/people/changes')).Changes }),
            },
            {
              path: 'people/:personId',
              lazy: async () => ({ Component: (await import('./features/people/person')).PersonPage }),
            },
            {
              path: 'people/:personId/duties',
              lazy: async () => ({ Component: (await import('./features/people/propose-duties')).ProposeDutiesPage }),
            },
            {
              path: 'agencies',
              lazy: async () => ({ Component: (await import('./features/people/agencies')).Agencies }),
            },
            {
              path: 'policy',
              lazy: async () => ({ Component: (await import('./features/policy/policy-page')).PolicyPage }),
            },
            {
              path: 'policy/new',
              lazy: async () => ({ Component: (await import('./features/policy/policy-form')).PolicyFormPage }),
            },
            {
              path: 'calendar',
              lazy: async () => ({ Component: (await import('./features/calendar/calendar-page')).CalendarPage }),
            },
            {
              path: 'calendar/new',
              lazy: async () => ({ Component: (await import('./features/calendar/calendar-form')).CalendarFormPage }),
            },
            {
              path: 'agreement',
              lazy: async () => ({ Component: (await import('./features/agreement/agreement-page')).AgreementsPage }),
            },
            {
              path: 'agreement/new',
              lazy: async () => ({
                Component: (await import('./features/agreement/agreement-form')).AgreementFormPage,
              }),
            },
            {
              path: 'templates',
              lazy: async () => ({ Component: (await import('./features/templates/templates-page')).TemplatesPage }),
            },
            {
              path: 'health',
              lazy: async () => ({ Component: (await import('./features/health/health-page')).HealthPage }),
            },
            { path: 'law', lazy: async () => ({ Component: (await import('./features/law/law')).Law }) },
            {
              path: 'request-check',
              lazy: async () => ({ Component: (await import('./features/request-check/request-check')).RequestCheck }),
            },
            {
              path: 'prove-email',
              lazy: async () => ({ Component: (await import('./features/enrollment/prove-email')).ProveEmail }),
            },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ]);
