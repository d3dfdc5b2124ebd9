import type { Role } from '@foyer/contract';
import type { UserId } from '@foyer/queue';

export const DEMO_PASSWORD = 'demo';
export const DEMO_USERS: readonly { readonly id: UserId; readonly username: string; readonly name: string; readonly role: Role }[] = [
  user('admin', 'Admin', 'admin'),
  user('supervisor', 'Supervisor', 'supervisor'),
  user('specialist-a', 'Specialist A', 'operator'),
  user('specialist-b', 'Specialist B', 'operator'),
  user('specialist-c', 'Specialist C', 'operator'),
];

function user(username: string, name: string, role: Role) {
  return { id: username as UserId, username, name, role };
}
