import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router';
import { Offline, statusOf } from './api/problem';
import { startI18n } from './i18n';
import { routes } from './routes';
import './styles/index.css';

/** What the server refused stays refused; what did not reach it is asked again, by a device that has a network at all. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (failures, error) =>
        failures < 2 && (error instanceof Offline ? navigator.onLine : statusOf(error) === 503),
      // Offline is an answer of its own here: the page says it, instead of waiting without a word.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

async function main(): Promise<void> {
  const place = document.getElementById('root');
  if (!place) throw new Error('the page has no place for the application');
  await startI18n();
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={routes()} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

void main();
