import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { takeToken } from './api/client.ts';
import { answers } from './api/use-api.ts';
import { applyTheme } from './parts/theme.tsx';
import { router } from './router.tsx';
import './styles/tokens.css';
import './styles/base.css';
import './styles/shell.css';

takeToken();
applyTheme();

const place = document.getElementById('app');
if (place === null) throw new Error('the page has no place for the workbench');
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={answers}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </StrictMode>,
);
