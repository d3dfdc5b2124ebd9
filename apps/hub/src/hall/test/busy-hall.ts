import { openSync, writeSync } from 'node:fs';
import { counterId, OPENING, serviceId } from '@foyer/queue/testing';
import { newTicketId } from '../ids.ts';
import { openHall } from '../open-hall.ts';

// A hall of its own process, as busy as it can be, until somebody kills it. Each answer is a line in a file, written when
// it comes: the line is the visitor who has seen the number. (A file, because a full pipe would refuse a line.)

const [dataDir = '', answers = '', run = ''] = process.argv.slice(2);
const file = openSync(answers, 'a');
const hall = await openHall({ dataDir, clock: Date, logger: { info() {}, warn() {}, error() {} } });
let answered = false;
function say(...words: unknown[]): void {
  writeSync(file, `${words.join(' ')}\n`);
  if (!answered) process.stdout.write('answered\n');
  answered = true;
}
const actor = { kind: 'system' } as const;
const silent = () => ({ status: 204, body: null });

// At any hour: the clock is the real one.
const ALWAYS_OPEN = { type: 'change_service', serviceId: serviceId('passbook'), changes: { hours: null, lastTicket: 'off' } } as const;
if (!hall.state.hall) for (const command of [...OPENING, ALWAYS_OPEN]) await hall.execute(command, { actor, render: silent });

async function visitor(name: string): Promise<void> {
  for (let n = 0; ; n++) {
    const ticketId = newTicketId();
    const key = `${run} ${name} ${n}`;
    const reply = await hall
      .execute(
        { type: 'issue_ticket', ticketId, serviceId: serviceId(n % 3 === 0 ? 'deposit' : 'passbook') },
        {
          actor,
          idempotency: { key, fingerprint: '' },
          render: ({ state }) => ({ status: 201, body: { id: ticketId, number: state.tickets.get(ticketId)?.number } }),
        },
      )
      .catch(() => null);
    if (!reply) return;
    say('issued', key.replaceAll(' ', '/'), reply.text);
  }
}

async function specialist(counter: string): Promise<void> {
  for (;;) {
    const { body } = await hall.execute(
      { type: 'call_next', counterId: counterId(counter) },
      {
        actor,
        render: ({ events }) => ({
          status: 200,
          body: events.flatMap((event) => (event.type === 'ticket_called' ? [event.ticketId] : [])),
        }),
      },
    );
    for (const ticketId of body as string[]) say('called', ticketId, counter);
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
}

await Promise.all([...['a', 'b', 'c'].map(specialist), ...Array.from({ length: 13 }, (_, n) => visitor(`v${n}`))]);
