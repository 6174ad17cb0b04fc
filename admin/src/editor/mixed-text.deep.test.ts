import { openFirefox } from '../../../test/firefox.ts'
import { testMixedText, writingPageAddress } from './mixed-text.cases.ts'

// Chromium does the same in every run of the tests; Firefox moves carets and reads clipboards by code of its own.
testMixedText(() => openFirefox(writingPageAddress))
