import { useOwnDevice } from '@foyer/ui';
import { SignIn, type SignInProps, useSession } from '@foyer/ui/staff';
import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PinSignIn } from './PinSignIn.tsx';

/** By PIN where somebody has one who may sit at this paired counter; by password everywhere, and for everybody. */
export function CounterSignIn(props: SignInProps) {
  const { t } = useTranslation();
  const [byPassword, setByPassword] = useState(false);
  const people = usePinPeople();
  if (people.length === 0) return <SignIn {...props} />;
  if (!byPassword) return <PinSignIn people={people} why={props.why} onPassword={() => setByPassword(true)} />;
  return (
    <SignIn {...props}>
      <Button variant="default" leftSection={<IconUsers size={20} stroke={1.75} aria-hidden />} onClick={() => setByPassword(false)}>
        {t('pin.people')}
      </Button>
    </SignIn>
  );
}

function usePinPeople() {
  const { client } = useSession();
  const device = useOwnDevice();
  const people = useQuery({
    queryKey: ['pin-people', device?.id],
    queryFn: ({ signal }) => client.call('listPinPeople', { signal }),
    enabled: device !== null,
    refetchInterval: 60_000,
  });
  return people.data ?? [];
}
