import type { Sheet } from '../desk/sheets.ts';
import { PadSheet } from '../pad/PadSheet.tsx';
import { AssignSheet } from './AssignSheet.tsx';
import { FindSheet } from './FindSheet.tsx';
import { HelpSheet } from './HelpSheet.tsx';
import { JourneySheet } from './JourneySheet.tsx';
import { MoreSheet } from './MoreSheet.tsx';
import { NoShowsSheet } from './NoShowsSheet.tsx';
import { OutcomeSheet } from './OutcomeSheet.tsx';
import { ParkSheet } from './ParkSheet.tsx';
import { RemarkSheet } from './RemarkSheet.tsx';
import { RequeueSheet } from './RequeueSheet.tsx';
import { StopSheet } from './StopSheet.tsx';
import { TicketSheet } from './TicketSheet.tsx';
import { TransferSheet } from './TransferSheet.tsx';
import { WalkDirectSheet } from './WalkDirectSheet.tsx';

/** What is open over the desk. */
export function OpenSheet({ sheet }: { readonly sheet: Sheet }) {
  switch (sheet.kind) {
    case 'more':
      return <MoreSheet />;
    case 'findNumber':
      return <FindSheet />;
    case 'noShows':
      return <NoShowsSheet />;
    case 'walkDirect':
      return <WalkDirectSheet />;
    case 'help':
      return <HelpSheet />;
    case 'pad':
      return <PadSheet />;
    case 'transfer':
      return <TransferSheet ticket={sheet.ticket} {...(sheet.onward && { onward: sheet.onward })} />;
    case 'park':
      return <ParkSheet ticket={sheet.ticket} />;
    case 'requeue':
      return <RequeueSheet ticket={sheet.ticket} />;
    case 'journey':
      return <JourneySheet ticket={sheet.ticket} />;
    case 'remark':
      return <RemarkSheet ticket={sheet.ticket} />;
    case 'ticket':
      return <TicketSheet seen={sheet.ticket} />;
    case 'assign':
      return <AssignSheet ticket={sheet.ticket} />;
    case 'outcome':
      return <OutcomeSheet {...sheet} />;
    case 'stop':
      return <StopSheet to={sheet.to} />;
  }
}
