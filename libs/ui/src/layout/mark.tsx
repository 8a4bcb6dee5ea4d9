/** The mark of Exempelköping: a sea mark over the fairway. Decoration; the name stands beside it. */
export function Mark() {
  return (
    <svg className="fl-mark" viewBox="0 0 40 48" aria-hidden="true" focusable="false">
      <path className="fl-mark-shield" d="M2 2h36v24c0 10.5-7.4 16.6-18 20C9.4 42.6 2 36.5 2 26z" />
      <path className="fl-mark-figure" d="M20 8l5 9h-3v8h-4v-8h-3z" />
      <path
        className="fl-mark-water"
        d="M7.5 29c2.1 0 2.1 1.8 4.2 1.8s2.1-1.8 4.2-1.8 2.1 1.8 4.1 1.8 2.1-1.8 4.2-1.8 2.1 1.8 4.2 1.8 2.1-1.8 4.1-1.8M10.5 35c1.9 0 1.9 1.7 3.8 1.7s1.9-1.7 3.8-1.7 1.9 1.7 3.8 1.7 1.9-1.7 3.8-1.7 1.9 1.7 3.8 1.7"
      />
    </svg>
  );
}
