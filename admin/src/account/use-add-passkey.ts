import { useMutation } from '@tanstack/react-query'
import { call } from '../api/client.ts'
import { useI18n } from '../i18n/i18n.tsx'
import { createPasskey } from '../session/passkey.ts'

/** Adds a passkey under a name; by default it is called after this device. */
export function useAddPasskey(onAdded: (recoveryCodes: readonly string[]) => void) {
  const { t } = useI18n()
  return useMutation({
    mutationFn: async (name: string | undefined) => {
      const { options } = await call('POST /account/passkeys/options')
      const credential = await createPasskey(options)
      return call('POST /account/passkeys', { input: { credential, name: name ?? t('passkeys.firstName') } })
    },
    onSuccess: ({ recoveryCodes }) => onAdded(recoveryCodes),
  })
}
