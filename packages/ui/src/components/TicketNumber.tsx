interface TicketNumberProps {
  readonly number: string;
  readonly className?: string;
  /** For type that has to shrink with long numbers. */
  readonly 'data-length'?: number;
}

/** A ticket's number as it stands on paper: left to right in every language, figures of one width. */
export function TicketNumber({ number, className, ...data }: TicketNumberProps) {
  return (
    <bdi {...data} dir="ltr" translate="no" className={`foyer-number ${className ?? ''}`}>
      {number}
    </bdi>
  );
}
