import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './ui/styles/index.css'
import { ProblemError } from './api/problem.ts'
import { giveAriaStrings } from './i18n/aria-strings.ts'
import { chosenLanguage } from './i18n/chosen-language.ts'
import { LanguageProvider } from './i18n/i18n.tsx'
import { loadLanguage } from './i18n/languages.ts'
import { reloadWhenReplaced } from './new-version.ts'
import { allowOnlyEmptyMarkup } from './no-markup.ts'
import { createClient } from './query-client.ts'
import { createAdminRouter } from './router.tsx'
import { RecoveryProvider } from './session/recovery.tsx'
import { ConfirmProvider } from './ui/confirm.tsx'
import { Toasts } from './ui/toasts.tsx'

allowOnlyEmptyMarkup()
reloadWhenReplaced()
// Not awaited at the top: what is loaded here may import this file's chunk.
start().catch((error: unknown) => reportError(error))

async function start(): Promise<void> {
  const loaded = await loadLanguage(chosenLanguage())
  const { language, catalogue, locale, ariaStrings } = loaded
  document.documentElement.lang = language
  document.documentElement.dir = locale.direction
  document.title = catalogue['shell.title']
  giveAriaStrings(language, ariaStrings)

  const queryClient = createClient()
  const router = createAdminRouter(queryClient)
  const root = document.getElementById('root')
  if (root === null) throw new Error('The page has no place for the interface.')
  // What the newsroom refused is shown in place of the screen: it is no fault of the page.
  const onCaughtError = (error: unknown): void => {
    if (!(error instanceof ProblemError)) reportError(error)
  }
  createRoot(root, { onCaughtError }).render(
    <StrictMode>
      <LanguageProvider loaded={loaded}>
        <QueryClientProvider client={queryClient}>
          <ConfirmProvider>
            <RecoveryProvider>
              <RouterProvider router={router} />
              <Toasts />
            </RecoveryProvider>
          </ConfirmProvider>
        </QueryClientProvider>
      </LanguageProvider>
    </StrictMode>,
  )
}
