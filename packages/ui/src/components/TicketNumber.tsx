interface TicketNumberProps {
  readonly number: string;
  readonly className?: string;
}

/** A ticket's number as it stands on paper: left to right in every language, figures of one width. */
export function TicketNumber({ number, className }: TicketNumberProps) {
  return (
    <bdi dir="ltr" translate="no" className={`foyer-number ${className ?? ''}`}>
      {number}
    </bdi>
  );
}
