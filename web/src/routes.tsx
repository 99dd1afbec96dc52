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
