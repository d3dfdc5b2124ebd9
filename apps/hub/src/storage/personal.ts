import type { WriteHandle } from './connection.ts';
import type { Told } from './told.ts';

/** Keeps what an event told beside the log. Rows come in the order of the log and never change their size: see `erase.ts`. */
export function personalStatements(handle: WriteHandle): (told: Told) => void {
  const keep = handle.change(
    `INSERT INTO personal (seq, ticket_id, appointment_id, name, phone, words, name_salt, phone_salt, words_salt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return ({ seq, ticketId, appointmentId, name, phone, words }) => {
    const [values, salts] = [[name, phone, words].map((one) => one?.value ?? null), [name, phone, words].map((one) => one?.salt ?? null)];
    keep.run(seq, ticketId, appointmentId, ...values, ...salts);
  };
}
