/** A hall whose every call has to look at everything: ten services, three classes, and a rule with all kinds of conditions. */
export const CROWD_SERVICES = Array.from({ length: 10 }, (_, index) => `crowd-${index}`);
export const CROWD_COUNTERS = Array.from({ length: 8 }, (_, index) => `crowd-${index}`);
export const SLOT_MINUTES = 5;
export const CLASSES = [
  { id: 'standard', rank: 0, name: { en: 'Standard' } },
  { id: 'priority', rank: 10, name: { en: 'Priority' } },
  { id: 'urgent', rank: 20, name: { en: 'Urgent' } },
];

/** What is promised to a counter, appointments, limits of waiting, shares for half of the queues, and ageing for all of them. */
export const COMPLEX_RULE = {
  preset: 'custom',
  conditions: [
    { when: 'assigned' },
    { when: 'park_due' },
    { when: 'appointment_due', serviceId: CROWD_SERVICES[0] },
    ...CROWD_SERVICES.map((serviceId) => ({ when: 'longest_wait', serviceId, seconds: 28_800 })),
    ...CROWD_SERVICES.slice(0, 5).map((serviceId, index) => ({ when: 'called_fewer', serviceId, times: 5 - index })),
  ],
  finally: {
    call: 'ageing',
    pointsPerMinute: 1,
    points: CROWD_SERVICES.map((serviceId, index) => ({ serviceId, points: index })),
  },
};
