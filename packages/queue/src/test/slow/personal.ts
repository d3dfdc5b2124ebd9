import type { CommandOf } from '../../commands.ts';
import { Expectation } from './expectation.ts';
import type { SlowHall } from './slow-hall.ts';

export function onErase({ tickets, noShows, appointments }: SlowHall, command: CommandOf<'erase_personal'>): Expectation {
  const { cause, fields } = command;
  const isAsked = cause === 'asked';
  const inHall = [...tickets, ...noShows].map(({ id }) => id);
  const here = appointments.filter((one) => one.state === 'booked' || inHall.includes(one.ticketId as never)).map(({ id }) => id);
  const ticketIds = command.ticketIds.filter((id) => isAsked || !inHall.includes(id));
  const appointmentIds = command.appointmentIds.filter((id) => isAsked || !here.includes(id));
  const nothing = fields.length === 0 || (ticketIds.length === 0 && appointmentIds.length === 0);
  return nothing ? new Expectation() : new Expectation().follows({ type: 'personal_erased', cause, fields, ticketIds, appointmentIds });
}
