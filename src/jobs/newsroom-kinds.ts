import { z } from 'zod'
import type { ContentContext } from '../content/context.ts'
import { deriveMedia } from '../content/media/derive.ts'
import { drawLogoIcons, iconsKind } from '../content/media/icons.ts'
import type { MediaTools } from '../content/media/receive.ts'
import { reindex } from '../content/reindex/reindex.ts'
import { rerenderArticle, rerenderPage } from '../content/reindex/rerender.ts'
import { reindexKind } from '../content/settings/change-primary-prefix.ts'
import { noteResetRequest, resetJobKind } from '../content/users/passwords.ts'
import { importJobKind, type ImportVoice } from './import-kind.ts'
import { indexNowKind, type OutsideVoice } from './index-now.ts'
import type { JobKind } from './kinds.ts'
import { mailKinds, type MailVoice } from './mail-kinds.ts'
import { webhookKind, type WebhookVoice } from './webhooks.ts'

const derivativesPayload = z.strictObject({ mediaId: z.string() })
const resetPayload = z.strictObject({ email: z.string() })
const renderPayload = z.strictObject({ kind: z.enum(['article', 'page']), id: z.string() })

/** What jobs speak to the outside with; each is left out where there is none. */
export interface Voices {
  readonly outside?: OutsideVoice & WebhookVoice
  readonly mail?: MailVoice | undefined
  readonly imports?: ImportVoice
}

/** Every kind of job a newsroom has; those that speak to servers outside only where there is a voice for them. */
export function newsroomKinds(context: ContentContext, tools: MediaTools, voices: Voices = {}): readonly JobKind[] {
  const { outside, mail, imports = {} } = voices
  return [
    ...(outside === undefined ? [] : [indexNowKind(context, outside), webhookKind(context, outside)]),
    ...(mail === undefined ? [] : mailKinds(context, mail)),
    {
      name: 'media.derivatives',
      lane: 'pictures',
      atOnce: tools.images.processes,
      leaseMs: 90_000,
      attempts: 3,
      async run(payload, { isLast }) {
        await deriveMedia(context, tools, derivativesPayload.parse(payload).mediaId, isLast)
      },
    },
    importJobKind(context, tools, imports),
    {
      name: reindexKind,
      lane: 'imports',
      atOnce: 1,
      leaseMs: 60_000,
      isLong: true,
      attempts: 8,
      async run() {
        // A process that is to end gives the work back; the next one begins it anew.
        await reindex(context, { isForced: true, onProgress: () => imports.stopping?.throwIfAborted() })
      },
    },
    {
      name: iconsKind,
      lane: 'pictures',
      atOnce: 1,
      leaseMs: 90_000,
      attempts: 3,
      async run() {
        await drawLogoIcons(context, tools)
      },
    },
    {
      name: resetJobKind,
      lane: 'quick',
      atOnce: 1,
      leaseMs: 60_000,
      attempts: 5,
      async run(payload) {
        await noteResetRequest(context, resetPayload.parse(payload).email, mail !== undefined)
      },
    },
    {
      name: 'content.render',
      lane: 'quick',
      atOnce: 1,
      leaseMs: 60_000,
      attempts: 5,
      async run(payload) {
        const { kind, id } = renderPayload.parse(payload)
        if (kind === 'article') await rerenderArticle(context, id)
        else await rerenderPage(context, id)
      },
    },
  ]
}
