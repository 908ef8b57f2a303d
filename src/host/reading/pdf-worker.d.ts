// The half of pdf.js that parses comes without types; loaded, it puts itself where the other half looks for it.
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs";
