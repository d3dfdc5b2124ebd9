import { Icon, isServiceIcon, SERVICE_ICONS } from '@foyer/ui';
import { Input } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './icon-picker.module.css';

interface IconPickerProps {
  readonly label: string;
  readonly description?: string;
  readonly error?: ReactNode;
  /** A name of the icon set; '' for none. */
  readonly value?: string;
  readonly onChange?: (name: string) => void;
}

/** One sign of the set that all screens share, or none. */
export function IconPicker({ label, description, error, value = '', onChange }: IconPickerProps) {
  const { t } = useTranslation();
  const [group, labelId] = [useId(), useId()];
  const nameOf = (name: string) => t(isServiceIcon(name) ? `icon.${name}` : 'icon.none');
  return (
    <div role="radiogroup" aria-labelledby={labelId}>
      <Input.Label component="div" id={labelId}>
        {label}
        <span className={classes['chosen']}>{nameOf(value)}</span>
      </Input.Label>
      <div className={classes['icons']}>
        {['', ...SERVICE_ICONS].map((name) => (
          <label key={name} className={classes['icon']} title={nameOf(name)}>
            <input type="radio" name={group} checked={value === name} onChange={() => onChange?.(name)} />
            {isServiceIcon(name) ? <Icon name={name} /> : <span aria-hidden>–</span>}
            <span className="foyer-visually-hidden">{nameOf(name)}</span>
          </label>
        ))}
      </div>
      {description && <Input.Description>{description}</Input.Description>}
      {error && <Input.Error>{error}</Input.Error>}
    </div>
  );
}
