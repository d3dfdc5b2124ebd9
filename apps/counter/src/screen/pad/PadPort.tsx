import type { CounterPadConfig, SerialPortView } from '@foyer/contract';
import { ActionIcon, NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../sheets/sheets.module.css';
import type { PadPartProps } from './PadSheet.tsx';
import { padControls } from './use-desk-pad.ts';

type Serial = NonNullable<CounterPadConfig['serial']>;
const RATES = ['1200', '2400', '4800', '9600', '19200', '38400', '57600', '115200'];
const [NONE, OTHER] = ['', 'other'];

/** Where the pad is connected, and whether it speaks Foyer's protocol. */
export function PadPort({ status: { config }, change }: PadPartProps) {
  const { t } = useTranslation();
  const { ports, look } = usePorts();
  const { serial } = config;
  const isListed = ports.some(({ path }) => path === serial?.place.path);
  const [isOther, setIsOther] = useState(false);
  const put = (changed: Partial<Serial>) =>
    change({ ...config, serial: { ...(serial ?? { baudRate: 9600, speaks: 'foyer' }), ...changed } as Serial });
  const choose = (path: string) => {
    setIsOther(path === OTHER);
    const port = ports.find((one) => one.path === path);
    if (path === NONE) change({ ...config, serial: null });
    else if (port) put({ place: { path: port.path, usb: port.usb } });
  };
  const shown = isOther || (serial !== null && !isListed) ? OTHER : (serial?.place.path ?? NONE);
  return (
    <section className={classes['group']}>
      <div className={classes['row']}>
        <NativeSelect
          label={t('ownPad.port')}
          value={shown}
          onChange={(event) => choose(event.currentTarget.value)}
          data={[
            { value: NONE as string, label: t('ownPad.noPort') },
            ...ports.map((port) => ({ value: port.path, label: portText(port) })),
            { value: OTHER as string, label: t('ownPad.otherPort') },
          ]}
        />
        <ActionIcon variant="default" size="input-sm" aria-label={t('ownPad.look')} title={t('ownPad.look')} onClick={look}>
          <IconRefresh size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </div>
      {shown === OTHER && <PathField path={serial?.place.path ?? ''} onPath={(path) => put({ place: { path, usb: null } })} />}
      {serial && (
        <Stack gap="sm" mt="xs">
          <NativeSelect
            label={t('ownPad.speed')}
            value={String(serial.baudRate)}
            data={RATES}
            onChange={(event) => put({ baudRate: Number(event.currentTarget.value) as Serial['baudRate'] })}
          />
          <Radio.Group
            label={t('ownPad.speaks')}
            value={serial.speaks === 'foyer' ? 'foyer' : 'other'}
            onChange={(value) => put({ speaks: value === 'foyer' ? 'foyer' : [] })}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="foyer" label={t('ownPad.speaksFoyer')} description={t('ownPad.speaksFoyerAbout')} />
              <Radio value="other" label={t('ownPad.speaksOther')} description={t('ownPad.speaksOtherAbout')} />
            </Stack>
          </Radio.Group>
        </Stack>
      )}
    </section>
  );
}

/** For a port that no system lists: a pseudo terminal, a multiplexer. Taken once it is whole. */
function PathField({ path, onPath }: { readonly path: string; readonly onPath: (path: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(path);
  const take = () => typed.trim() !== '' && typed.trim() !== path && onPath(typed.trim());
  return (
    <TextInput
      label={t('ownPad.path')}
      dir="ltr"
      value={typed}
      maxLength={200}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}

const portText = ({ path, maker }: SerialPortView): string => (maker === null ? path : `${maker}, ${path}`);

function usePorts(): { readonly ports: readonly SerialPortView[]; readonly look: () => void } {
  const [ports, setPorts] = useState<readonly SerialPortView[]>([]);
  const look = useCallback(() => {
    void padControls()
      ?.ports()
      .then((answer) => answer.ok && setPorts(answer.value));
  }, []);
  useEffect(look, [look]);
  return { ports, look };
}
