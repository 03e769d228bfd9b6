import { Act } from './act.tsx'
import { Dialog } from './dialog.tsx'
import { KeyList } from './key-list.tsx'

type Props = {
  open: boolean
  title: string
  /** On the act that closes it. */
  done: string
  rows: readonly { keys: readonly string[]; does: string }[]
  onClose: () => void
}

/** What each key does on a page. */
export function KeysDialog({ open, title, done, rows, onClose }: Props) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <KeyList rows={rows} />
      <Act onClick={onClose}>{done}</Act>
    </Dialog>
  )
}
