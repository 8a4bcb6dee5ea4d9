import type { ComponentProps } from 'react';

type Level = 1 | 2 | 3 | 4;
type Size = 'xl' | 'lg' | 'md' | 'sm' | 'xs' | '2xs';

export interface HeadingProps extends ComponentProps<'h1'> {
  level: Level;
  size?: Size;
}

const SIZES: Record<Level, Size> = { 1: 'lg', 2: 'sm', 3: 'xs', 4: '2xs' };

/** A heading; its looks follow its level unless told otherwise. */
export function Heading({ level, size = SIZES[level], className, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag className={`ds-heading fl-heading-${level} ${className ?? ''}`.trim()} data-size={size} {...rest} />;
}
