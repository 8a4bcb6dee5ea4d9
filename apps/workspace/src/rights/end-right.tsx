import { ConfirmDialog, ProblemPanel, useChange } from '@farled/ui';
import { useQueryClient } from '@tanstack/react-query';

interface EndRightProps {
  list: 'trustees' | 'powers-of-attorney';
  id: string | undefined;
  title: string;
  text: string;
  confirm: string;
  onClose: () => void;
}

/** Ends a right, once asked. */
export function EndRight({ list, id, title, text, confirm, onClose }: EndRightProps) {
  const queries = useQueryClient();
  const end = useChange(`POST /api/officer/${list}/{id}/end`);
  const done = () => {
    void queries.invalidateQueries({ queryKey: [list] });
    onClose();
  };
  return (
    <ConfirmDialog
      open={id !== undefined}
      title={title}
      confirm={confirm}
      danger
      busy={end.isPending}
      onConfirm={() => id && end.mutate({ path: { id } }, { onSuccess: done })}
      onClose={onClose}
    >
      <p>{text}</p>
      {end.error && <ProblemPanel error={end.error} />}
    </ConfirmDialog>
  );
}
