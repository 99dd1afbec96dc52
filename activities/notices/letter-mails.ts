import { letterAskedBefore, StoryIncomplete } from './facts';
import type { Makers } from './told';
import { eventOf, holderName, personName } from './told';

/** The data of mails about letters that are given in the system, Pasal 14a, 15a, 16a, 16b. */
export const LETTER_MAILS = {
  'letter-asked': async (told) => {
    const { event, at } = eventOf(told, 'letterAsked');
    return { kind: event.kind, holderName: await holderName(told.sources, told.story.state), askedAt: at };
  },
  'letter-reminder': async (told) => {
    const { kind } = eventOf(told, 'letterReminded').event;
    const { at: askedAt } = letterAskedBefore(told.story, told.row.seq);
    return { kind, holderName: await holderName(told.sources, told.story.state), askedAt };
  },
  'letter-unanswered': async (told) => {
    const { kind } = eventOf(told, 'letterUnanswered').event;
    const { event, at: askedAt } = letterAskedBefore(told.story, told.row.seq);
    return { kind, signerName: await personName(told.sources, event.signerId), askedAt };
  },
  'letter-given': async (told) => {
    const { forSeq } = eventOf(told, 'letterIssued').event;
    const given = told.story.events.find(({ seq }) => seq === forSeq);
    if (given?.event.type !== 'letterGiven') throw new StoryIncomplete(`no letter was given at ${String(forSeq)}`);
    const signerName = await personName(told.sources, given.actor.personId);
    return { kind: given.event.kind, signerName, givenAt: given.at };
  },
  'letter-declined': async (told) => {
    const { event, actor } = eventOf(told, 'letterDeclined');
    return { kind: event.kind, signerName: await personName(told.sources, actor.personId), reason: event.reason };
  },
} satisfies Partial<Makers>;
