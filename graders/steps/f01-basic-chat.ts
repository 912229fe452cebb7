import type { StepLibrary } from '../gherkin/step-library.ts';
import { addMemberSteps } from './f01-members.ts';
import { addMessageSteps, addValidationSteps } from './f01-messages.ts';
import { addOnlineSteps } from './f01-online.ts';
import { addNameSteps, addRoomSteps } from './f01-rooms.ts';

/** Steps of feature 1. */
export function addBasicChatSteps(library: StepLibrary): void {
  addNameSteps(library);
  addRoomSteps(library);
  addMemberSteps(library);
  addMessageSteps(library);
  addOnlineSteps(library);
  addValidationSteps(library);
}
