import { join } from 'node:path'
import optimizeLocales from '@react-aria/optimize-locales-plugin'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Under this the built files are served; the page itself is `src/admin/shell.ts`. */
const base = '/admin/assets/'

export default defineConfig({
  root: import.meta.dirname,
  base,
  plugins: [
    react(),
    // The words of react-aria come with the catalogue of the language that is shown: none of them belong to the script.
    { ...optimizeLocales.vite({ locales: [] }), enforce: 'pre' },
  ],
  build: {
    outDir: join(import.meta.dirname, '../dist/admin'),
    assetsDir: '',
    emptyOutDir: true,
    manifest: 'manifest.json',
    modulePreload: { polyfill: false },
    // Nothing is written into the page or the style sheets: the policy allows files only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: { input: join(import.meta.dirname, 'src/main.tsx') },
  },
})
