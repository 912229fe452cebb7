import { useId } from 'react';

export type Filter = 'all' | 'failed';

type Props = {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  counts: Record<Filter, number>;
  onExpandAll: () => void;
  onCollapseAll: () => void;
};

const names: Record<Filter, string> = { all: 'All', failed: 'Failed' };

/** Which criteria to show, and whether with their evidence. */
export function FilterBar({ filter, onFilter, counts, onExpandAll, onCollapseAll }: Props) {
  const group = useId();
  return (
    <div className="filter-bar">
      <fieldset className="segments">
        <legend className="hidden">Criteria to show</legend>
        {(['all', 'failed'] as const).map((each) => (
          <label key={each}>
            <input type="radio" name={group} checked={filter === each} onChange={() => onFilter(each)} />
            <span>
              {names[each]} <b>{counts[each]}</b>
            </span>
          </label>
        ))}
      </fieldset>
      <span className="spacer" />
      <button type="button" onClick={onExpandAll}>
        Expand all
      </button>
      <button type="button" onClick={onCollapseAll}>
        Collapse all
      </button>
    </div>
  );
}
