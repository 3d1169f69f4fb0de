// The content policy of the vote's origin, as the server sends it with every page that is not one single file.

export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-eval'; require-trusted-types-for 'script'; " +
  "trusted-types ortaq; worker-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; " +
  "connect-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'";
