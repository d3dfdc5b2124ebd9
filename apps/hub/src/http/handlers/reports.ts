import { csv } from '../csv.ts';
import type { Handlers } from '../route.ts';
import { auditColumns } from '../tables/audit-columns.ts';
import { inOrder } from './checks.ts';
import type { HubContext } from './context.ts';
import { noteExport } from './note-export.ts';

type ReportRoutes = 'getStats' | 'getForecastReport' | 'listAudit' | 'exportAudit' | 'getLogState' | 'verifyLog' | 'simulate';

export function reportHandlers({ hall }: HubContext): Pick<Handlers, ReportRoutes> {
  return {
    getStats: async ({ query: { day } }) => ({ status: 200, body: await hall.reads.stats(day ?? hall.businessDay()) }),
    getForecastReport: async ({ query: { from, to } }) => {
      inOrder({ from, to });
      return { status: 200, body: await hall.reads.forecastReport(from, to) };
    },
    listAudit: async ({ query }) => {
      inOrder(query);
      return { status: 200, body: await hall.reads.audit(query) };
    },
    exportAudit: async ({ query, session }) => {
      inOrder(query);
      await noteExport(hall, session, 'exportAudit', query);
      return {
        status: 200,
        stream: csv(auditColumns(hall.state), hall.reads.exportAudit(query)),
        fileName: `audit-${hall.businessDay()}.csv`,
      };
    },
    getLogState: () => ({ status: 200, body: hall.log.state() }),
    verifyLog: () => {
      hall.log.verify();
      return { status: 202, body: hall.log.state() };
    },
    simulate: async ({ body, signal }) => ({ status: 200, body: await hall.simulate(body, signal) }),
  };
}
