// The window's bundle. The Node bundles (command line, Electron) are built by scripts/build.mjs.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: "renderer",
  base: "./",
  plugins: [react()],
  build: {
    outDir: "../build/renderer",
    emptyOutDir: true,
    sourcemap: false,
    target: "es2023",
    // One file: a dialog that had to be loaded late would fail in a guest's window whose network is gone.
    chunkSizeWarningLimit: 1_100,
  },
});
