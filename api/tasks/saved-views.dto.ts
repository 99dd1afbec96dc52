import type { TaskKind, TaskView } from '../../domain/case/task';
import { TASK_KINDS, TASK_VIEWS } from '../../domain/case/task';
import { Choice, Id, Maybe, Part, Parts, Text } from '../cases/dto-fields';

/** What a list of tasks is narrowed to; words that are searched for are left out, as they may name somebody. */
export class InboxFilterDto {
  @Choice(TASK_VIEWS) show: TaskView;
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
