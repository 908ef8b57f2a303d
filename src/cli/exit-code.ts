/** 0 clean, 1 findings of severity error or, of a comparison, differences, 2 bad input. */
export type ExitCode = 0 | 1 | 2;
