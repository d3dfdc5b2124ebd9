/**
 * Where each route is and what it needs, without its shapes: what a client must know at run time. Free of zod, so that the
 * visitor's page stays small. `routes.ts` adds the shapes.
 */

import type { Right } from './rights.ts';

export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Fastify's way of writing parameters: `/api/tickets/:id`. */
  readonly path: string;
  /** What its caller needs. */
  readonly right: Right;
  /** A command goes into the log and takes an `Idempotency-Key`. */
  readonly command?: true;
  /** The body is a file, not JSON. */
  readonly file?: true;
}

export const ENDPOINTS = {
  health: { method: 'GET', path: '/health', right: 'reach_hub' },
  getHall: { method: 'GET', path: '/api/hall', right: 'reach_hub' },
  getSetup: { method: 'GET', path: '/api/setup', right: 'reach_hub' },
  checkSetUpCode: { method: 'POST', path: '/api/setup/code', right: 'reach_hub' },
  setUpHall: { method: 'POST', path: '/api/setup', right: 'reach_hub' },
  updateHall: { method: 'PATCH', path: '/api/hall', right: 'set_up_hall', command: true },

  login: { method: 'POST', path: '/api/auth/login', right: 'reach_hub' },
  listPinPeople: { method: 'GET', path: '/api/auth/pin', right: 'sign_in_by_pin' },
  signInWithPin: { method: 'POST', path: '/api/auth/pin', right: 'sign_in_by_pin' },
  refresh: { method: 'POST', path: '/api/auth/refresh', right: 'reach_hub' },
  signOut: { method: 'POST', path: '/api/auth/sign-out', right: 'reach_hub' },
  signOutEverywhere: { method: 'POST', path: '/api/auth/sign-out-everywhere', right: 'own_account' },
  getMe: { method: 'GET', path: '/api/me', right: 'own_account' },
  changeOwnPassword: { method: 'POST', path: '/api/me/password', right: 'own_account' },
  setOwnPin: { method: 'POST', path: '/api/me/pin', right: 'own_account' },
  listOwnSessions: { method: 'GET', path: '/api/me/sessions', right: 'own_account' },
  endOwnSession: { method: 'DELETE', path: '/api/me/sessions/:id', right: 'own_account' },
  listUsers: { method: 'GET', path: '/api/users', right: 'serve_visitors' },
  listPeople: { method: 'GET', path: '/api/people', right: 'manage_people' },
  addPerson: { method: 'POST', path: '/api/people', right: 'manage_people' },
  changePerson: { method: 'PATCH', path: '/api/people/:id', right: 'manage_people' },
  setPersonPassword: { method: 'POST', path: '/api/people/:id/password', right: 'manage_people' },
  clearPersonPin: { method: 'DELETE', path: '/api/people/:id/pin', right: 'manage_people' },
  listSessionsOf: { method: 'GET', path: '/api/people/:id/sessions', right: 'manage_people' },
  signOutPerson: { method: 'POST', path: '/api/people/:id/sign-out', right: 'manage_people' },
  getSso: { method: 'GET', path: '/api/sso', right: 'manage_sign_in' },
  setSso: { method: 'PATCH', path: '/api/sso', right: 'manage_sign_in' },

  startPairing: { method: 'POST', path: '/api/pairing', right: 'reach_hub' },
  collectPairing: { method: 'POST', path: '/api/pairing/collect', right: 'reach_hub' },
  claimInvitation: { method: 'POST', path: '/api/pairing/claim', right: 'reach_hub' },
  findPairing: { method: 'POST', path: '/api/pairing/find', right: 'manage_devices' },
  approvePairing: { method: 'POST', path: '/api/pairing/approve', right: 'manage_devices' },
  refusePairing: { method: 'POST', path: '/api/pairing/refuse', right: 'manage_devices' },
  inviteDevice: { method: 'POST', path: '/api/invitations', right: 'manage_devices' },
  listDevices: { method: 'GET', path: '/api/devices', right: 'see_devices' },
  changeDevice: { method: 'PATCH', path: '/api/devices/:id', right: 'manage_devices' },
  revokeDevice: { method: 'DELETE', path: '/api/devices/:id', right: 'manage_devices' },
  getOwnDevice: { method: 'GET', path: '/api/device', right: 'be_a_device' },
  leaveHub: { method: 'DELETE', path: '/api/device', right: 'be_a_device' },

  reportParts: { method: 'POST', path: '/api/devices/own/report', right: 'be_a_device' },
  listDeviceStates: { method: 'GET', path: '/api/devices/states', right: 'see_devices' },
  getAlarmSettings: { method: 'GET', path: '/api/alarm-settings', right: 'manage_devices' },
  setAlarmSettings: { method: 'PATCH', path: '/api/alarm-settings', right: 'manage_devices' },
  tryAlarmWebhook: { method: 'POST', path: '/api/alarm-settings/try', right: 'manage_devices' },

  listPadLines: { method: 'GET', path: '/api/pad-lines', right: 'see_devices' },
  addPadLine: { method: 'POST', path: '/api/pad-lines', right: 'manage_devices' },
  changePadLine: { method: 'PATCH', path: '/api/pad-lines/:id', right: 'manage_devices' },
  removePadLine: { method: 'DELETE', path: '/api/pad-lines/:id', right: 'manage_devices' },
  listPadPorts: { method: 'GET', path: '/api/pad-ports', right: 'see_devices' },

  listPrinters: { method: 'GET', path: '/api/printers', right: 'see_devices' },
  addPrinter: { method: 'POST', path: '/api/printers', right: 'manage_devices' },
  changePrinter: { method: 'PATCH', path: '/api/printers/:id', right: 'manage_devices' },
  removePrinter: { method: 'DELETE', path: '/api/printers/:id', right: 'manage_devices' },
  testPrinter: { method: 'POST', path: '/api/printers/:id/test', right: 'manage_devices' },
  startRoll: { method: 'POST', path: '/api/printers/:id/roll', right: 'manage_devices' },
  listPrinterProfiles: { method: 'GET', path: '/api/printer-profiles', right: 'see_devices' },
  listPrinterPlaces: { method: 'GET', path: '/api/printer-places', right: 'see_devices' },
  searchPrinters: { method: 'POST', path: '/api/printer-search', right: 'manage_devices' },
  getPrinterSearch: { method: 'GET', path: '/api/printer-search', right: 'see_devices' },
  stopPrinterSearch: { method: 'DELETE', path: '/api/printer-search', right: 'manage_devices' },
  reportPrinters: { method: 'POST', path: '/api/station/printers', right: 'be_a_device' },
  beginPrintJob: { method: 'POST', path: '/api/station/jobs/:id/begin', right: 'be_a_device' },
  endPrintJob: { method: 'POST', path: '/api/station/jobs/:id/result', right: 'be_a_device' },
  reportFound: { method: 'POST', path: '/api/station/found', right: 'be_a_device' },

  showSampleTicket: { method: 'POST', path: '/api/ticket-sample', right: 'set_up_hall' },
  printSampleTicket: { method: 'POST', path: '/api/ticket-sample/print', right: 'set_up_hall' },

  listMedia: { method: 'GET', path: '/api/media', right: 'see_hall' },
  addMedia: { method: 'POST', path: '/api/media', right: 'set_up_hall', file: true },
  renameMedia: { method: 'PATCH', path: '/api/media/:id', right: 'set_up_hall' },
  removeMedia: { method: 'DELETE', path: '/api/media/:id', right: 'set_up_hall' },

  listSpeakers: { method: 'GET', path: '/api/voice', right: 'see_devices' },
  testVoice: { method: 'POST', path: '/api/voice/test', right: 'manage_devices' },
  reportVoices: { method: 'POST', path: '/api/voice/own', right: 'be_a_device' },
  reportPlayed: { method: 'POST', path: '/api/announcements/played', right: 'be_a_device' },

  getAuthorities: { method: 'GET', path: '/api/hub/authorities', right: 'see_hall' },

  listServices: { method: 'GET', path: '/api/services', right: 'see_hall' },
  createService: { method: 'POST', path: '/api/services', right: 'set_up_hall', command: true },
  updateService: { method: 'PATCH', path: '/api/services/:id', right: 'set_up_hall', command: true },
  deleteService: { method: 'DELETE', path: '/api/services/:id', right: 'set_up_hall', command: true },
  setServiceStatus: { method: 'POST', path: '/api/services/:id/status', right: 'control_hall', command: true },
  listSlots: { method: 'GET', path: '/api/services/:id/slots', right: 'book_appointments' },

  listProfiles: { method: 'GET', path: '/api/profiles', right: 'serve_visitors' },
  createProfile: { method: 'POST', path: '/api/profiles', right: 'set_up_hall', command: true },
  updateProfile: { method: 'PATCH', path: '/api/profiles/:id', right: 'set_up_hall', command: true },
  deleteProfile: { method: 'DELETE', path: '/api/profiles/:id', right: 'set_up_hall', command: true },

  listCounters: { method: 'GET', path: '/api/counters', right: 'see_hall' },
  getCounterQueue: { method: 'GET', path: '/api/counters/:id/queue', right: 'serve_visitors' },
  createCounter: { method: 'POST', path: '/api/counters', right: 'set_up_hall', command: true },
  updateCounter: { method: 'PATCH', path: '/api/counters/:id', right: 'set_up_hall', command: true },
  deleteCounter: { method: 'DELETE', path: '/api/counters/:id', right: 'set_up_hall', command: true },

  callNext: { method: 'POST', path: '/api/counters/:id/call', right: 'serve_visitors', command: true },
  storeNext: { method: 'POST', path: '/api/counters/:id/store-next', right: 'serve_visitors', command: true },
  unstoreNext: { method: 'DELETE', path: '/api/counters/:id/store-next', right: 'serve_visitors', command: true },
  recall: { method: 'POST', path: '/api/counters/:id/recall', right: 'serve_visitors', command: true },
  startService: { method: 'POST', path: '/api/counters/:id/start', right: 'serve_visitors', command: true },
  finishService: { method: 'POST', path: '/api/counters/:id/finish', right: 'serve_visitors', command: true },
  markNoShow: { method: 'POST', path: '/api/counters/:id/no-show', right: 'serve_visitors', command: true },
  requeue: { method: 'POST', path: '/api/counters/:id/requeue', right: 'serve_visitors', command: true },
  transfer: { method: 'POST', path: '/api/counters/:id/transfer', right: 'serve_visitors', command: true },
  park: { method: 'POST', path: '/api/counters/:id/park', right: 'serve_visitors', command: true },
  walkDirect: { method: 'POST', path: '/api/counters/:id/walk-direct', right: 'serve_visitors', command: true },
  setCounterStatus: { method: 'POST', path: '/api/counters/:id/status', right: 'serve_visitors', command: true },
  takeCounter: { method: 'POST', path: '/api/counters/:id/take', right: 'serve_visitors', command: true },
  leaveCounter: { method: 'POST', path: '/api/counters/:id/leave', right: 'serve_visitors', command: true },
  pauseAutoCall: { method: 'POST', path: '/api/counters/:id/auto-call', right: 'serve_visitors', command: true },

  issueTicket: { method: 'POST', path: '/api/tickets', right: 'take_tickets', command: true },
  getTicketStatus: { method: 'GET', path: '/api/tickets/:id/status', right: 'follow_ticket' },
  listOpenTickets: { method: 'GET', path: '/api/queues', right: 'serve_visitors' },
  listTickets: { method: 'GET', path: '/api/tickets', right: 'see_visits' },
  exportTickets: { method: 'GET', path: '/api/tickets.csv', right: 'export_records' },
  getTicketStory: { method: 'GET', path: '/api/tickets/:id/story', right: 'see_visits' },
  cancelTicket: { method: 'POST', path: '/api/tickets/:id/cancel', right: 'serve_visitors', command: true },
  assignTicket: { method: 'POST', path: '/api/tickets/:id/assign', right: 'serve_visitors', command: true },
  restoreTicket: { method: 'POST', path: '/api/tickets/:id/restore', right: 'serve_visitors', command: true },
  planJourney: { method: 'POST', path: '/api/tickets/:id/journey', right: 'serve_visitors', command: true },
  setRemark: { method: 'POST', path: '/api/tickets/:id/remark', right: 'serve_visitors', command: true },
  reprintTicket: { method: 'POST', path: '/api/tickets/:id/reprint', right: 'serve_visitors', command: true },

  listAppointments: { method: 'GET', path: '/api/appointments', right: 'book_appointments' },
  bookAppointment: { method: 'POST', path: '/api/appointments', right: 'book_appointments', command: true },
  changeAppointment: { method: 'PATCH', path: '/api/appointments/:id', right: 'book_appointments', command: true },
  cancelAppointment: { method: 'POST', path: '/api/appointments/:id/cancel', right: 'book_appointments', command: true },
  checkIn: { method: 'POST', path: '/api/appointments/check-in', right: 'take_tickets', command: true },

  listAnnouncements: { method: 'GET', path: '/api/announcements', right: 'see_hall' },
  announce: { method: 'POST', path: '/api/announcements', right: 'control_hall', command: true },
  withdrawAnnouncement: { method: 'DELETE', path: '/api/announcements/:id', right: 'control_hall', command: true },

  getStats: { method: 'GET', path: '/api/stats', right: 'see_visits' },
  getForecastReport: { method: 'GET', path: '/api/reports/forecast', right: 'see_reports' },
  listAudit: { method: 'GET', path: '/api/audit', right: 'see_audit' },
  exportAudit: { method: 'GET', path: '/api/audit.csv', right: 'see_audit' },
  getLogState: { method: 'GET', path: '/api/log', right: 'see_audit' },
  verifyLog: { method: 'POST', path: '/api/log/verify', right: 'see_audit' },
  getPrivacyRecord: { method: 'GET', path: '/api/privacy', right: 'manage_privacy' },
  findVisitor: { method: 'POST', path: '/api/privacy/find', right: 'manage_privacy' },
  exportVisitor: { method: 'POST', path: '/api/privacy/export', right: 'manage_privacy' },
  eraseVisitor: { method: 'POST', path: '/api/privacy/erase', right: 'manage_privacy', command: true },
  simulate: { method: 'POST', path: '/api/simulator', right: 'see_reports' },
} as const satisfies Record<string, Endpoint>;

/** Where the bytes of a picture or a film are, `/media/<id>`: for whoever may see the hall, in parts too. */
export const MEDIA_PATH = '/media';

/** The WebSocket of the queues. */
export const SOCKET_PATH = '/ws/queues';
