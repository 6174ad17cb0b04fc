import type { LocaleContext } from '@matbaa/locale'
import { createTranslator, hasMessage, type Translate } from './messages.ts'
import { EMBED_PROVIDERS } from './richtext/nodes/embed-providers.ts'
import type { RenderLabels } from './richtext/render-context.ts'

/** The words that rendered documents carry, taken from the site's messages. */
export function createRenderLabels(t: Translate): RenderLabels {
  return {
    footnotes: t('document.footnotes'),
    footnote: (number) => t('document.footnote', { number }),
    backToText: t('document.backToText'),
    viewEmbed: (provider) => t('document.viewEmbed', { provider: providerName(t, provider) }),
    loadEmbed: (provider) => t('document.loadEmbed', { provider: providerName(t, provider) }),
    correction: t('document.correction'),
    clarification: t('document.clarification'),
    update: t('document.update'),
    unsupported: t('document.unsupported'),
    audio: t('document.audio'),
    video: t('document.video'),
    openPicture: t('document.openPicture'),
    missingMedia: t('document.missingMedia'),
    table: t('document.table'),
    credit: (name) => t('picture.credit', { credit: name }),
  }
}

/** The words of each language, made once for each locale context. */
export function createRenderLabelsSource(
  localeOf: (language: string) => LocaleContext,
): (language: string) => RenderLabels {
  const made = new WeakMap<LocaleContext, RenderLabels>()
  return (language) => {
    const locale = localeOf(language)
    const labels = made.get(locale) ?? createRenderLabels(createTranslator(locale))
    made.set(locale, labels)
    return labels
  }
}

/** The house's name as the language writes it; its own where the catalogue has none. */
function providerName(t: Translate, provider: string): string {
  const key = `provider.${provider}`
  return hasMessage(key) ? t(key) : (EMBED_PROVIDERS[provider]?.name ?? provider)
}
