import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Part } from './parts.ts';

/** How parts are called and are, in the language of the screen. */
export function usePartTexts() {
  const { t } = useTranslation();
  return useMemo(
    () => ({
      /** Whose it is: a device, or the hub. */
      device: ({ deviceName }: Part): string => deviceName ?? t('staff:parts.hub'),
      part: ({ kind, name, part }: Part): string =>
        name ?? t(kind === 'storage' ? `staff:parts.part.${part}` : `staff:parts.kind.${kind}`, { defaultValue: part }),
      state: (kind: Part['kind'], state: Part['state']): string => t(`staff:parts.state.${kind}.${state}`),
      /** '' where there is nothing to do. */
      todo: (kind: Part['kind'], state: Part['state']): string => t(`staff:parts.todo.${kind}.${state}`, { defaultValue: '' }),
    }),
    [t],
  );
}
