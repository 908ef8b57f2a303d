// node --import this: every import of `electron` gets the stand-in.
import { registerHooks } from "node:module";

const standIn = new URL("./electron-module.ts", import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === "electron"
      ? { url: standIn, format: "module-typescript", shortCircuit: true }
      : next(specifier, context),
});
