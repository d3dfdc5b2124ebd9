import type { ServiceView } from '@foyer/contract';
import { useHall, useNames } from '@foyer/ui/staff';
import classes from './page.module.css';

/** A service by the letter on its tickets and its name. */
export function ServiceName({ id }: { readonly id: string }) {
  const names = useNames();
  const service = useHall().state.services.find((one) => one.id === id);
  return (
    <span className={classes['named']}>
      {service && <Series service={service} />}
      {names.service(id)}
    </span>
  );
}

export function Series({ service }: { readonly service: Pick<ServiceView, 'series'> }) {
  return <bdi className={classes['series']}>{service.series.prefix || '–'}</bdi>;
}
