import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './ordered-list.module.css';

interface MovesProps {
  readonly name: string;
  readonly index: number;
  readonly last: number;
  readonly onMove: (from: number, to: number) => void;
  /** Absent: it cannot be taken out. */
  readonly onRemove?: () => void;
}

/** Up, down, and out of a list. */
export function Moves({ name, index, last, onMove, onRemove }: MovesProps) {
  const { t } = useTranslation();
  // A button that has just reached the end stays focusable: the focus must not fall out of the list.
  const step = (to: number, text: string, Sign: typeof IconArrowUp) => (
    <ActionIcon
      variant="subtle"
      size="lg"
      aria-label={t(text, { name })}
      aria-disabled={to < 0 || to > last}
      data-disabled={to < 0 || to > last || undefined}
      onClick={(event) => {
        if (to < 0 || to > last) return;
        onMove(index, to);
        const button = event.currentTarget;
        requestAnimationFrame(() => button.focus());
      }}
    >
      <Sign size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
  return (
    <span className={classes['moves']}>
      {step(index - 1, 'picker.up', IconArrowUp)}
      {step(index + 1, 'picker.down', IconArrowDown)}
      {onRemove && (
        <ActionIcon variant="subtle" color="danger" size="lg" aria-label={t('removeNamed', { name })} onClick={onRemove}>
          <IconX size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
    </span>
  );
}
