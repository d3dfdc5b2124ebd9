import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { DateSchema } from '../ids.ts';
import { ProfileInput, ProfileView, ServiceInput, ServiceView, SlotView } from '../shapes.ts';
import { profileParams, serviceParams } from './bodies.ts';
import type { RouteContract } from './route-contract.ts';

export const SERVICE_ROUTES = {
  listServices: {
    ...ENDPOINTS.listServices,
    tag: 'services',
    summary: 'Services, with how many wait and whether a ticket can be had',
    replies: { 200: z.array(ServiceView) },
  },
  createService: {
    ...ENDPOINTS.createService,
    tag: 'services',
    summary: 'Add a service',
    body: ServiceInput,
    replies: { 201: ServiceView },
  },
  updateService: {
    ...ENDPOINTS.updateService,
    tag: 'services',
    summary: 'Change a service',
    params: serviceParams,
    body: ServiceInput.omit({ id: true }).partial(),
    replies: { 200: ServiceView },
  },
  deleteService: {
    ...ENDPOINTS.deleteService,
    tag: 'services',
    summary: 'Remove a service nobody waits for',
    params: serviceParams,
    replies: { 204: null },
  },
  setServiceStatus: {
    ...ENDPOINTS.setServiceStatus,
    tag: 'services',
    summary: 'Open or close a service now, or leave it to its hours',
    params: serviceParams,
    body: z.strictObject({ status: z.enum(['open', 'closed', 'by_hours']) }),
    replies: { 200: ServiceView },
  },
  listSlots: {
    ...ENDPOINTS.listSlots,
    tag: 'appointments',
    summary: 'The bookable times of a day',
    params: serviceParams,
    query: z.strictObject({ day: DateSchema }),
    replies: { 200: z.array(SlotView) },
  },
  listProfiles: { ...ENDPOINTS.listProfiles, tag: 'profiles', summary: 'Work profiles', replies: { 200: z.array(ProfileView) } },
  createProfile: {
    ...ENDPOINTS.createProfile,
    tag: 'profiles',
    summary: 'Add a work profile',
    body: ProfileInput,
    replies: { 201: ProfileView },
  },
  updateProfile: {
    ...ENDPOINTS.updateProfile,
    tag: 'profiles',
    summary: 'Change a work profile',
    params: profileParams,
    body: ProfileInput.omit({ id: true }).partial(),
    replies: { 200: ProfileView },
  },
  deleteProfile: {
    ...ENDPOINTS.deleteProfile,
    tag: 'profiles',
    summary: 'Remove a work profile that no counter has',
    params: profileParams,
    replies: { 204: null },
  },
} as const satisfies Record<string, RouteContract>;
