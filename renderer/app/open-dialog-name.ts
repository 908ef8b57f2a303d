/** The dialogs a draft can open. */
export type OpenDialogName = "export" | "share" | "masthead" | "palette";
