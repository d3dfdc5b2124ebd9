/**
 * Who may ask for what, route by route, as it was decided: written by hand, so that a change of the rights shows here. A cell is what
 * is answered: `.` it is let in, `1` 401 (show who you are), `3` 403 (not with this role). The columns are those of ASKERS.
 */
export const ASKERS = ['visitor', 'kiosk', 'display', 'counter', 'printer', 'operator', 'supervisor', 'admin'] as const;
export type Asker = (typeof ASKERS)[number];

const EVERYBODY = '. .... ...';
const SCREENS_AND_STAFF = '1 .... ...';
const DEVICES = '1 .... 111';
const STAFF = '1 1111 ...';
const SUPERVISORS = '1 1111 3..';
const ADMIN = '1 1111 33.';

export const ROUTE_TABLE: Readonly<Record<string, string>> = {
  'GET /health': EVERYBODY,
  'GET /api/hall': EVERYBODY,
  'PATCH /api/hall': ADMIN,
  'GET /api/setup': EVERYBODY,
  'POST /api/setup': EVERYBODY,
  'POST /api/setup/code': EVERYBODY,
  'GET /api/hub/authorities': SCREENS_AND_STAFF,

  'POST /api/auth/login': EVERYBODY,
  'POST /api/auth/refresh': EVERYBODY,
  'POST /api/auth/sign-out': EVERYBODY,
  'GET /api/auth/pin': '1 33.3 111',
  'POST /api/auth/pin': '1 33.3 111',
  'POST /api/auth/sign-out-everywhere': STAFF,
  'GET /api/me': STAFF,
  'POST /api/me/password': STAFF,
  'POST /api/me/pin': STAFF,
  'GET /api/me/sessions': STAFF,
  'DELETE /api/me/sessions/{id}': STAFF,
  'GET /api/users': STAFF,
  'GET /api/people': ADMIN,
  'POST /api/people': ADMIN,
  'PATCH /api/people/{id}': ADMIN,
  'POST /api/people/{id}/password': ADMIN,
  'DELETE /api/people/{id}/pin': ADMIN,
  'GET /api/people/{id}/sessions': ADMIN,
  'POST /api/people/{id}/sign-out': ADMIN,
  'GET /api/sso': ADMIN,
  'PATCH /api/sso': ADMIN,

  'POST /api/pairing': EVERYBODY,
  'POST /api/pairing/collect': EVERYBODY,
  'POST /api/pairing/claim': EVERYBODY,
  'POST /api/pairing/find': ADMIN,
  'POST /api/pairing/approve': ADMIN,
  'POST /api/pairing/refuse': ADMIN,
  'POST /api/invitations': ADMIN,
  'GET /api/devices': SUPERVISORS,
  'PATCH /api/devices/{id}': ADMIN,
  'DELETE /api/devices/{id}': ADMIN,
  'GET /api/device': DEVICES,
  'DELETE /api/device': DEVICES,
  'POST /api/devices/own/report': DEVICES,
  'GET /api/devices/states': SUPERVISORS,

  'GET /api/services': SCREENS_AND_STAFF,
  'POST /api/services': ADMIN,
  'PATCH /api/services/{id}': ADMIN,
  'DELETE /api/services/{id}': ADMIN,
  'POST /api/services/{id}/status': SUPERVISORS,
  'GET /api/services/{id}/slots': STAFF,

  'GET /api/profiles': STAFF,
  'POST /api/profiles': ADMIN,
  'PATCH /api/profiles/{id}': ADMIN,
  'DELETE /api/profiles/{id}': ADMIN,

  'GET /api/counters': SCREENS_AND_STAFF,
  'POST /api/counters': ADMIN,
  'PATCH /api/counters/{id}': ADMIN,
  'DELETE /api/counters/{id}': ADMIN,
  'GET /api/counters/{id}/queue': STAFF,
  'POST /api/counters/{id}/call': STAFF,
  'POST /api/counters/{id}/store-next': STAFF,
  'DELETE /api/counters/{id}/store-next': STAFF,
  'POST /api/counters/{id}/recall': STAFF,
  'POST /api/counters/{id}/start': STAFF,
  'POST /api/counters/{id}/finish': STAFF,
  'POST /api/counters/{id}/no-show': STAFF,
  'POST /api/counters/{id}/requeue': STAFF,
  'POST /api/counters/{id}/transfer': STAFF,
  'POST /api/counters/{id}/park': STAFF,
  'POST /api/counters/{id}/walk-direct': STAFF,
  'POST /api/counters/{id}/status': STAFF,
  'POST /api/counters/{id}/take': STAFF,
  'POST /api/counters/{id}/leave': STAFF,
  'POST /api/counters/{id}/auto-call': STAFF,

  'POST /api/tickets': '1 .333 ...',
  'GET /api/tickets/{id}/status': EVERYBODY,
  'GET /api/queues': STAFF,
  'GET /api/tickets': STAFF,
  'GET /api/tickets.csv': SUPERVISORS,
  'GET /api/tickets/{id}/story': STAFF,
  'POST /api/tickets/{id}/cancel': STAFF,
  'POST /api/tickets/{id}/assign': STAFF,
  'POST /api/tickets/{id}/restore': STAFF,
  'POST /api/tickets/{id}/journey': STAFF,
  'POST /api/tickets/{id}/remark': STAFF,
  'POST /api/tickets/{id}/reprint': STAFF,

  'GET /api/appointments': STAFF,
  'POST /api/appointments': STAFF,
  'PATCH /api/appointments/{id}': STAFF,
  'POST /api/appointments/{id}/cancel': STAFF,
  'POST /api/appointments/check-in': '1 .333 ...',

  'GET /api/announcements': SCREENS_AND_STAFF,
  'POST /api/announcements': SUPERVISORS,
  'DELETE /api/announcements/{id}': SUPERVISORS,

  'GET /api/stats': STAFF,
  'GET /api/reports/forecast': SUPERVISORS,
  'GET /api/audit': SUPERVISORS,
  'GET /api/audit.csv': SUPERVISORS,
  'GET /api/log': SUPERVISORS,
  'POST /api/log/verify': SUPERVISORS,
  'POST /api/simulator': SUPERVISORS,

  'GET /api/privacy': ADMIN,
  'POST /api/privacy/find': ADMIN,
  'POST /api/privacy/export': ADMIN,
  'POST /api/privacy/erase': ADMIN,
};

/** What is served beside the API's routes, to everybody: pages without anything of the hall in them, and doors that ask by themselves. */
export const OTHER_ROUTES: readonly string[] = [
  'GET /',
  'GET /kiosk',
  'GET /kiosk/*',
  'GET /counter',
  'GET /counter/*',
  'GET /display',
  'GET /display/*',
  'GET /admin',
  'GET /admin/*',
  'GET /visitor/*',
  'GET /t/:code',
  'GET /ca.crt',
  'GET /ws/queues',
  'GET /api/openapi.json',
  'GET /api/docs',
  'GET /api/docs/',
  'GET /api/docs/start.js',
  'GET /api/docs/:file',
  'GET /api/auth/sso/start',
  'GET /api/auth/sso/callback',
];
