import { appointmentLookup, type Storage } from '../storage/index.ts';
import type { PrivacyDesk } from './hall.ts';
import type { Memory } from './memory.ts';
import { appointmentView, inFirstLanguage, moment, momentOrNull, ticketView } from './views/index.ts';

/** Of each kind: who has been here more often is found by a longer text. */
const MOST_FOUND = 100;

export function privacyDesk({ reader, reads }: Pick<Storage, 'reader' | 'reads'>, mind: Memory): PrivacyDesk {
  const bookings = appointmentLookup(reads);
  return {
    async record() {
      const { stores, lastErasure } = await reader.ask('personalKept', null);
      const settings = mind.committed.hall?.privacy;
      if (!settings) throw new Error('the hall is not set up');
      return {
        settings: { ...settings },
        kept: stores.map(({ oldest, ...store }) => ({ ...store, oldest: momentOrNull(oldest) })),
        lastErasure: lastErasure && {
          at: moment(lastErasure.at),
          cause: lastErasure.cause,
          visits: lastErasure.ticketIds.length,
          bookings: lastErasure.appointmentIds.length,
        },
      };
    },
    async find(text) {
      const { tickets, appointments } = await reader.ask('personalFound', { text, limit: MOST_FOUND + 1 });
      return {
        visits: tickets.slice(0, MOST_FOUND).map((ticket) => ticketView(mind.committed, ticket)),
        bookings: appointments.slice(0, MOST_FOUND).map(({ appointment, number }) => appointmentView(appointment, number)),
        more: tickets.length > MOST_FOUND || appointments.length > MOST_FOUND,
      };
    },
    booking: (id) => mind.committed.appointments.get(id) ?? bookings.appointment(id),
    left: (chosen) => reader.ask('personalLeft', chosen),
    hallName: () => inFirstLanguage(mind.committed, mind.committed.hall?.name ?? {}),
  };
}
