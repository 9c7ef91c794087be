/** A key. `hidden` when its control already tells the key to a screen reader through aria-keyshortcuts. */
export function Kbd({ children, hidden = false }: { children: string; hidden?: boolean }) {
  return <kbd aria-hidden={hidden || undefined}>{children}</kbd>;
}
