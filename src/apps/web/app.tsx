import { Frame } from './frame/frame.tsx';
import { LanguageProvider } from './language.tsx';
import { RouteProvider } from './route.tsx';
import { SessionProvider } from './session.tsx';

/** The whole workbench: who is let in, in which language, on which page. */
export const App = () => (
  <SessionProvider>
    <LanguageProvider>
      <RouteProvider>
        <Frame />
      </RouteProvider>
    </LanguageProvider>
  </SessionProvider>
);
