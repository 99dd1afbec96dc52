import type { TaskKind } from '../../domain/case/task';
import { TASK_KINDS } from '../../domain/case/task';
import { Choice, Id, Maybe, Part, Parts, Text } from '../cases/dto-fields';

export const SHOWN = ['all', 'mine', 'unclaimed', 'overdue'] as const;

/** What a list of tasks is narrowed to; words that are searched for are left out, as they may name somebody. */
export class InboxFilterDto {
  @Choice(SHOWN) show: (typeof SHOWN)[number];
  @Maybe() @Choice(TASK_KINDS) kind?: TaskKind;
  @Maybe() @Id() agency?: string;
}

export class SaveView {
  @Text(60, 1) name: string;
  @Part(() => InboxFilterDto) filter: InboxFilterDto;
}

export class SavedViewView extends SaveView {
  @Id() id: string;
}

export class SavedViewsView {
  @Parts(() => SavedViewView) items: readonly SavedViewView[];
}
