// Stands in for `server-only` outside Next's bundles.
export {}
