import { nearestLanguagePack } from '@matbaa/locale'

/** The direction of what is written in a language, as it stands beside each human string. */
export const directionOf = (language: string): 'rtl' | 'ltr' => nearestLanguagePack(language)?.direction ?? 'ltr'
