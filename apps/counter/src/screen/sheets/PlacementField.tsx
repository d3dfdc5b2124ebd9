import type { RouteBody } from '@foyer/contract';
import { Input, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type Place = NonNullable<RouteBody<'transfer'>['place']>;
const PLACES: readonly Place[] = ['age', 'first', 'last'];

/** Where in the other queue. */
export function PlacementField({ value, onChange }: { readonly value: Place; readonly onChange: (place: Place) => void }) {
  const { t } = useTranslation();
  return (
    <div>
      <Input.Label component="div">{t('place.label')}</Input.Label>
      <SegmentedControl
        fullWidth
        aria-label={t('place.label')}
        data={PLACES.map((place) => ({ value: place, label: t(`place.${place}`) }))}
        value={value}
        onChange={(place) => onChange(place as Place)}
      />
    </div>
  );
}
