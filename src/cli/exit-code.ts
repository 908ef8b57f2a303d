/** 0 clean, 1 findings of severity error, 2 bad input. */
export type ExitCode = 0 | 1 | 2;
