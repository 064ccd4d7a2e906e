import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { pageAt } from './pages.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';

// Its code comes while the server is asked how things stand, and not after that.
pageAt(window.location.pathname)
  ?.load()
  .catch(() => undefined);

const place = document.getElementById('page');
if (place !== null)
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
