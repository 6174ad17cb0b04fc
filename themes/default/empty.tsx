/** Where nothing is yet: a sentence that says so and what comes next. */
export function Empty({ title, text }: { readonly title?: string; readonly text: string }) {
  return (
    <div class="empty">
      {title !== undefined && <h2>{title}</h2>}
      <p>{text}</p>
    </div>
  )
}
