import { spanText } from '@foyer/ui/staff';
import { Button, Group, Loader, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './simulator.module.css';

interface ProgressProps {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly onStop: () => void;
}

/** A large day takes a while: how long it has been, and the way out. The hall does not wait for it. */
export function Progress({ startedAt, onStop }: ProgressProps) {
  const { t } = useTranslation();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((Date.now() - startedAt) / 1000), 1000);
    return () => clearInterval(timer);
  }, [startedAt]);
  return (
    <div className={classes['progress']}>
      <Group gap="md">
        <Loader size="sm" aria-hidden />
        <Text role="status">{t('simulator.running')}</Text>
        <Text c="dimmed" size="sm" aria-hidden>
          {seconds >= 1 && spanText(t, seconds)}
        </Text>
      </Group>
      <Button variant="default" onClick={onStop}>
        {t('simulator.stop')}
      </Button>
    </div>
  );
}
