import type { StepLibrary } from '../gherkin/step-library.ts';
import { addAmidSteps } from './amid.ts';
import { addCommonSteps } from './common.ts';
import { addBasicChatSteps } from './f01-basic-chat.ts';
import { addTypingSteps } from './f02-typing.ts';
import { addReceiptSteps } from './f03-receipts.ts';
import { addUnreadSteps } from './f04-unread.ts';
import { addScheduleSteps } from './f05-scheduled.ts';
import { addEphemeralSteps } from './f06-ephemeral.ts';
import { addReactionSteps } from './f07-reactions.ts';
import { addEditingSteps } from './f08-editing.ts';
import { addPermissionSteps } from './f09-permissions.ts';
import { addPresenceSteps } from './f10-presence.ts';
import { addThreadSteps } from './f11-threads.ts';
import { addPrivacySteps } from './f12-private-rooms.ts';
import { addActivitySteps } from './f13-activity.ts';
import { addDraftSteps } from './f14-drafts.ts';
import { addGuestSteps } from './f15-guests.ts';
import { addRegistrationSteps } from './f15-registration.ts';

/** Adds everything that specs may say. */
export function addAllSteps(library: StepLibrary): void {
  addCommonSteps(library);
  addBasicChatSteps(library);
  addTypingSteps(library);
  addReceiptSteps(library);
  addUnreadSteps(library);
  addScheduleSteps(library);
  addEphemeralSteps(library);
  addActivitySteps(library);
  addDraftSteps(library);
  addGuestSteps(library);
  addRegistrationSteps(library);
  addAmidSteps(library);
  addReactionSteps(library);
  addEditingSteps(library);
  addThreadSteps(library);
  addPermissionSteps(library);
  addPresenceSteps(library);
  addPrivacySteps(library);
}
