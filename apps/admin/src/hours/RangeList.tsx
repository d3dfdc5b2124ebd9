import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './hours.module.css';
import { type HoursProblem, type HoursRange, nextRange } from './hours.ts';
import { RangeInput } from './RangeInput.tsx';

interface RangeListProps {
  /** The day they belong to, for those who hear a field without seeing its line. */
  readonly of: string;
  readonly ranges: readonly HoursRange[];
  /** Where they stand in the hours: a range's problem is at `<path>.<index>`. */
  readonly path: string;
  readonly problems: Readonly<Record<string, HoursProblem>>;
  readonly onChange: (ranges: readonly HoursRange[]) => void;
  /** More buttons. */
  readonly children?: ReactNode;
}

/** The opening hours of one day: none (closed), or one range after the other. */
export function RangeList({ of, ranges, path, problems, onChange, children }: RangeListProps) {
  const { t } = useTranslation();
  const addButton = useRef<HTMLButtonElement>(null);
  const remove = (index: number) => {
    onChange(ranges.filter((_, other) => other !== index));
    addButton.current?.focus();
  };
  return (
    <div className={classes['ranges']}>
      <div className={classes['list']}>
        {ranges.length === 0 && <span className={classes['closed']}>{t('hours.closed')}</span>}
        {ranges.map((range, index) => (
          <RangeInput
            // biome-ignore lint/suspicious/noArrayIndexKey: a range has no name but its place, and its fields hold no state of their own.
            key={index}
            of={of}
            range={range}
            problem={problems[`${path}.${index}`]}
            onChange={(next) => onChange(ranges.with(index, next))}
            onRemove={() => remove(index)}
          />
        ))}
      </div>
      <div className={classes['buttons']}>
        <Button
          ref={addButton}
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={t('hours.addNamed', { day: of })}
          onClick={() => onChange([...ranges, nextRange(ranges)])}
        >
          {t('hours.add')}
        </Button>
        {children}
      </div>
    </div>
  );
}
