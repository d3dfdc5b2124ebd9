import type { DeviceView, DisplaySettings } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useRefreshDevices } from '../devices/use-devices.ts';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { useOwnChanges } from '../forms/use-own-changes.ts';
import { bodyOf, type DisplayValues, displayField, displayProblems, valuesOf } from './display-values.ts';
import { LivePreview } from './LivePreview.tsx';
import { LookFields } from './LookFields.tsx';
import { PlaylistFields } from './PlaylistFields.tsx';
import { WordsFields } from './WordsFields.tsx';

/** A device that is a display, and so has settings of one. */
export type Display = DeviceView & { readonly display: DisplaySettings };

export function DisplayForm({ device, onClose }: { readonly device: Display; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshDevices();
  const form = useForm<DisplayValues>({
    mode: 'controlled',
    initialValues: valuesOf(device.display),
    validate: (values) => displayProblems(t, values),
  });
  const ownChanges = useOwnChanges(device, ({ display }) => bodyOf(valuesOf(display)), { together: ['layout', 'counterId'] });
  const save = async (values: DisplayValues) => {
    await client.call('changeDevice', { params: { id: device.id }, body: { display: ownChanges(bodyOf(values)) } });
    refresh();
  };
  return (
    <FormDrawer
      title={t('displays.edit', { name: device.name })}
      form={form}
      save={save}
      fieldOf={displayField}
      onClose={onClose}
      sections={[
        {
          name: 'look',
          title: t('displays.look'),
          fields: ['layout', 'zoneId', 'counterId', 'theme', 'speaks'],
          content: <LookFields form={form} />,
        },
        {
          name: 'words',
          title: t('displays.words'),
          fields: ['languages', 'languageSeconds', 'ticker'],
          content: <WordsFields form={form} />,
        },
        { name: 'playlist', title: t('displays.playlist'), fields: ['playlist'], content: <PlaylistFields form={form} /> },
        { name: 'preview', title: t('displays.preview'), fields: [], content: <LivePreview display={bodyOf(form.values)} /> },
      ]}
    />
  );
}
